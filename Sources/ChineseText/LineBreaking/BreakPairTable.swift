/// The rules of UAX #14 that look at two neighbouring classes only, as tables.
///
/// Rules that look further (LB8a, LB9, LB21a, LB25, LB30a) are in `UnicodeLineBreaking`.
struct BreakPairTable: Sendable {
    static let shared = BreakPairTable()
    private static let stride = 64

    private let direct: [Bool]
    private let spaced: [Bool]

    private init() {
        var direct = [Bool](repeating: false, count: Self.stride * Self.stride)
        var spaced = direct
        for left in ResolvedBreakClass.allCases {
            for right in ResolvedBreakClass.allCases {
                let index = Int(left.rawValue) * Self.stride + Int(right.rawValue)
                direct[index] = Self.joins(left, right)
                spaced[index] = Self.joinsOverSpaces(left, right)
            }
        }
        self.direct = direct
        self.spaced = spaced
    }

    /// Whether no break may stand between neighbours.
    func joins(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        direct[Int(left.rawValue) * Self.stride + Int(right.rawValue)]
    }

    /// Whether no break may stand before `right`, with spaces between it and `left`.
    func joinsOverSpaces(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        spaced[Int(left.rawValue) * Self.stride + Int(right.rawValue)]
    }

    private static func joinsOverSpaces(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        if right.endsLine || right == .space || right == .zeroWidthSpace { return true }  // LB6, LB7
        if left == .zeroWidthSpace { return false }  // LB8
        switch right {
        case .wordJoiner: return true  // LB11
        case .closePunctuation, .closeParenthesis, .exclamation, .infixSeparator, .symbol: return true  // LB13
        default: break
        }
        switch left {
        case .openPunctuation, .wideOpenPunctuation: return true  // LB14
        case .quotation: return isOpen(right)  // LB15
        case .closePunctuation, .closeParenthesis: return right == .nonstarter  // LB16
        case .breakOnBothSides: return right == .breakOnBothSides  // LB17
        default: return false  // LB18
        }
    }

    private static func joins(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        if joinsOverSpaces(left, right) { return true }
        if left == .zeroWidthSpace || left == .space { return false }  // LB8, LB18
        if left == .wordJoiner || left == .glue { return true }  // LB11, LB12
        if right == .glue { return left != .breakAfter && left != .hyphen }  // LB12a
        if left == .quotation || right == .quotation { return true }  // LB19
        if left == .contingentBreak || right == .contingentBreak { return false }  // LB20
        switch right {
        case .breakAfter, .hyphen, .nonstarter, .inseparable: return true  // LB21, LB22
        default: break
        }
        if left == .breakBefore || left == .symbol && right == .hebrewLetter { return true }  // LB21, LB21b
        return joinsWords(left, right) || joinsNumbers(left, right) || joinsSyllables(left, right)
    }

    /// LB23 to LB24 and LB28 to LB30.
    private static func joinsWords(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        if isLetter(left) {
            return isLetter(right) || right == .numeric || right == .openPunctuation || isAffix(right)
        }
        switch left {
        case .numeric: return isLetter(right) || right == .openPunctuation
        case .closeParenthesis: return isLetter(right) || right == .numeric
        case .infixSeparator: return isLetter(right)
        case .prefixNumeric: return isLetter(right) || isIdeograph(right) || right == .emojiModifier
        case .postfixNumeric: return isLetter(right)
        default: return isIdeograph(left) && right == .postfixNumeric || left == .emojiModifier && right == .postfixNumeric
        }
    }

    /// The pairs of LB25 as tailored in UAX #14 §8.2, example 7.
    private static func joinsNumbers(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        switch left {
        case .prefixNumeric, .postfixNumeric, .hyphen: right == .numeric
        case .numeric: right == .numeric || isAffix(right)
        default: false
        }
    }

    /// LB26, LB27 and LB30b.
    private static func joinsSyllables(_ left: ResolvedBreakClass, _ right: ResolvedBreakClass) -> Bool {
        switch left {
        case .leadingJamo:
            right == .leadingJamo || right == .vowelJamo || right == .hangulLV || right == .hangulLVT || right == .postfixNumeric
        case .vowelJamo, .hangulLV: right == .vowelJamo || right == .trailingJamo || right == .postfixNumeric
        case .trailingJamo, .hangulLVT: right == .trailingJamo || right == .postfixNumeric
        case .prefixNumeric:
            right == .leadingJamo || right == .vowelJamo || right == .trailingJamo || right == .hangulLV || right == .hangulLVT
        case .emojiBase, .reservedPictograph: right == .emojiModifier
        default: false
        }
    }

    private static func isLetter(_ resolved: ResolvedBreakClass) -> Bool { resolved == .alphabetic || resolved == .hebrewLetter }

    private static func isAffix(_ resolved: ResolvedBreakClass) -> Bool {
        resolved == .prefixNumeric || resolved == .postfixNumeric
    }

    private static func isOpen(_ resolved: ResolvedBreakClass) -> Bool {
        resolved == .openPunctuation || resolved == .wideOpenPunctuation
    }

    private static func isIdeograph(_ resolved: ResolvedBreakClass) -> Bool {
        resolved == .ideographic || resolved == .reservedPictograph || resolved == .emojiBase
    }
}
