/// Properties of Unicode 15.0, frozen so that a newer system never moves a break in a published issue.
///
/// The data come from Debian's `unicode-data` through `scripts/generate-unicode-tables.py`. Every look-up takes constant time.
public enum UnicodeTables {
    /// The version of the Unicode data.
    public static let version = "15.0.0"

    /// All properties of a scalar at once.
    public static func properties(of scalar: Unicode.Scalar) -> ScalarProperties {
        ScalarProperties(word: ScalarPropertyTable.shared.word(of: scalar))
    }

    /// The properties of every scalar of a text, in order.
    public static func properties(of scalars: [Unicode.Scalar]) -> [ScalarProperties] {
        let table = ScalarPropertyTable.shared
        return scalars.map { ScalarProperties(word: table.word(of: $0)) }
    }

    /// Line_Break, UAX #14.
    public static func lineBreakClass(of scalar: Unicode.Scalar) -> LineBreakClass { properties(of: scalar).lineBreakClass }

    /// East_Asian_Width, UAX #11.
    public static func eastAsianWidth(of scalar: Unicode.Scalar) -> EastAsianWidth { properties(of: scalar).eastAsianWidth }

    /// Whether East_Asian_Width is W or F.
    public static func isEastAsianWide(_ scalar: Unicode.Scalar) -> Bool { properties(of: scalar).isEastAsianWide }

    /// Extended_Pictographic, UTS #51.
    public static func isExtendedPictographic(_ scalar: Unicode.Scalar) -> Bool { properties(of: scalar).isExtendedPictographic }

    /// Whether General_Category is Mn or Mc.
    public static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
        let group = properties(of: scalar).categoryGroup
        return group == .nonspacingMark || group == .spacingMark
    }

    /// Whether General_Category is Cn.
    public static func isUnassigned(_ scalar: Unicode.Scalar) -> Bool { properties(of: scalar).categoryGroup == .unassigned }
}
