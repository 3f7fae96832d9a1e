/// How code points are named to people.
public enum CodePoint {
    /// The character with its number, 「㐀」U+3400; controls and marks by number only.
    public static func name(of scalar: Unicode.Scalar) -> String {
        isShown(scalar) ? "「\(scalar)」\(number(of: scalar))" : number(of: scalar)
    }

    /// U+3400
    public static func number(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .privateUse, .unassigned, .surrogate,
            .lineSeparator, .paragraphSeparator, .spaceSeparator:
            false
        default: true
        }
    }
}
