/// The language (语言文字) that a piece of text is in, as far as its script tells.
public enum RunLanguage: Sendable, Equatable {
    /// Han characters or Latin letters: the language of the publication.
    case publication
    /// A script of a language of its own; its code of BCP 47.
    case other(String)
    /// Digits, marks and blanks alone: whatever stands around them.
    case neutral

    /// The language that the first letter tells.
    public init(of text: some Sequence<Unicode.Scalar>) {
        for scalar in text {
            if let code = Self.code(of: scalar) {
                self = .other(code)
                return
            }
            if Self.isOfPublication(scalar) {
                self = .publication
                return
            }
        }
        self = .neutral
    }

    /// Blocks of Unicode 15.0 that in a Chinese publication stand for one language.
    private static func code(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case ..<0x600: nil
        case 0x0600...0x06FF: "ug"
        case 0x0F00...0x0FFF: "bo"
        case 0x1100...0x11FF, 0xAC00...0xD7AF: "ko"
        case 0x1800...0x18AF: "mn"
        case 0x1950...0x197F: "tdd"
        case 0x1980...0x19DF: "khb"
        case 0x3040...0x30FF: "ja"
        case 0xA000...0xA4CF: "ii"
        case 0xA4D0...0xA4FF: "lis"
        default: nil
        }
    }

    private static func isOfPublication(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
