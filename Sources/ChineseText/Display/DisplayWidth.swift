import UnicodeTables

/// The columns that text takes on a terminal, for carets under a line.
///
/// Ambiguous scalars take one column; terminals that show them on two can be asked for.
public enum DisplayWidth {
    /// The columns of a scalar: 0 for marks, controls and invisible characters, 2 for wide ones, else 1.
    public static func of(_ scalar: Unicode.Scalar, ambiguousIsWide: Bool = false) -> Int {
        // Printable ASCII needs no table.
        if scalar.value &- 0x20 < 0x5F { return 1 }
        let properties = UnicodeTables.properties(of: scalar)
        switch properties.categoryGroup {
        case .nonspacingMark, .enclosingMark, .control: return 0
        case .format: return scalar.value == 0xAD ? 1 : 0
        default: break
        }
        switch properties.lineBreakClass {
        case .hangulVowelJamo, .hangulTrailingJamo, .mandatoryBreak: return 0
        default: break
        }
        if properties.isEastAsianWide { return 2 }
        return ambiguousIsWide && properties.eastAsianWidth == .ambiguous ? 2 : 1
    }

    /// The columns of a text.
    public static func of(_ scalars: some Sequence<Unicode.Scalar>, ambiguousIsWide: Bool = false) -> Int {
        scalars.reduce(0) { $0 + of($1, ambiguousIsWide: ambiguousIsWide) }
    }

    /// The columns of a text.
    public static func of(_ text: some StringProtocol, ambiguousIsWide: Bool = false) -> Int {
        of(text.unicodeScalars, ambiguousIsWide: ambiguousIsWide)
    }
}
