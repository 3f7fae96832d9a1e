/// Which scalars are Han characters, and which are spacing.
public enum HanScript {
    /// Whether the scalar is a Han character of any Unicode block, or 〇.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Whether the scalar is white space within a line: ASCII, no-break, ideographic or one of the typographic spaces.
    public static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
        default: false
        }
    }
}
