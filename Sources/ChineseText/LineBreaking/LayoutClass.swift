/// The classes that Chinese composition distinguishes, after clreq and GB/T 15834-2011.
///
/// Widths and blanks are in half-ems. The letters are those of the composition rules in this project's documentation.
public enum LayoutClass: UInt8, Sendable, CaseIterable {
    /// O: full-width opening mark, as 《（“.
    case opening
    /// C: full-width closing mark, as 》）”.
    case closing
    /// K: mark inside a sentence, 、，；：.
    case pause
    /// S: mark at the end of a sentence, 。．！？.
    case stop
    /// S1: doubled mark in one character, as ⁇.
    case combinedStop
    /// M: middle dot, set in half an em.
    case middleDot
    /// D: half of a dash ——, or the whole of U+2E3A.
    case dash
    /// E: half of an ellipsis ……, or a single …
    case ellipsis
    /// J1: single em dash or wave dash between two ends of a range.
    case connector
    /// Jh: short hyphen.
    case hyphen
    /// Z: solidus; neither starts nor ends a line (GB/T 15834-2011 5.1.9).
    case solidus
    /// H: Han, kana, Hangul, full-width letters, enclosed numbers and other signs that fill an em.
    case ideograph
    /// 々 and 〻, which repeat the character before them and so never start a line.
    case iterationMark
    /// N: ASCII digit, or a mark inside a number.
    case numeral
    /// L: letter of another script, and whatever is set like one.
    case letter
    /// PR: sign before a number, as ￥.
    case prefix
    /// PO: sign after a number, as ％.
    case postfix
    /// SP: space that vanishes at a line's end; the no-break space is one except between letters or digits.
    case space
    /// U+3000, a box of one em that never vanishes.
    case ideographicSpace
    /// Mark, selector or format character that belongs to what is before it.
    case combining
    /// Proportional opening mark, as U+0028.
    case narrowOpening
    /// Proportional closing or pause mark, as U+0029 and U+002C.
    case narrowClosing
    /// Line feed and its like.
    case lineEnd

    /// Whether a line may start with it, by the strict level of clreq with the solidus of GB/T 15834.
    public var canStartLine: Bool { Self.startMask >> UInt32(rawValue) & 1 != 0 }

    /// Whether a line may end with it.
    public var canEndLine: Bool { Self.endMask >> UInt32(rawValue) & 1 != 0 }

    /// The blank at the left that may be trimmed, in half-ems.
    public var leftBlank: Int { self == .opening ? 1 : 0 }

    /// The blank at the right that may be trimmed, in half-ems.
    public var rightBlank: Int {
        switch self {
        case .closing, .pause, .stop: 1
        default: 0
        }
    }

    /// The width in half-ems where the class fixes it; nil where the face does.
    public var fixedWidth: Int? {
        switch self {
        case .opening, .closing, .pause, .stop, .combinedStop, .dash, .ellipsis, .connector, .ideograph, .iterationMark,
            .ideographicSpace:
            2
        case .middleDot, .hyphen: 1
        case .combining, .lineEnd: 0
        case .solidus, .numeral, .letter, .prefix, .postfix, .space, .narrowOpening, .narrowClosing: nil
        }
    }

    /// The width of a scalar of this class in half-ems, nil where the face decides.
    public func fixedWidth(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x2E3A: 4
        case 0xFF04, 0xFF05, 0xFF0D, 0xFF0F, 0xFFE0, 0xFFE1, 0xFFE5: 2
        default: fixedWidth
        }
    }

    /// Whether it is a mark that the rules of adjacent marks (clreq, GB/T 15834 5.1) look at.
    public var isMark: Bool { rawValue <= Self.solidus.rawValue }

    private static let startMask = mask(of: [
        .closing, .pause, .stop, .combinedStop, .middleDot, .dash, .ellipsis, .connector, .hyphen, .solidus, .iterationMark,
        .postfix, .space, .combining, .narrowClosing,
    ])

    private static let endMask = mask(of: [.opening, .solidus, .prefix, .narrowOpening])

    private static func mask(of forbidden: [LayoutClass]) -> UInt32 {
        forbidden.reduce(UInt32.max) { $0 & ~(1 << UInt32($1.rawValue)) }
    }
}
