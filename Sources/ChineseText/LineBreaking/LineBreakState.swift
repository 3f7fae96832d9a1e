/// What the rules of UAX #14 remember of the text before a position.
struct LineBreakState {
    /// How far a number of LB25 has been read.
    private enum NumberProgress { case none, open, closed }

    /// The class before the position, spaces included; marks of LB9 count as their base.
    private var left: ResolvedBreakClass
    /// The class before the spaces that stand before the position.
    private var leftOfSpaces: ResolvedBreakClass
    private var number = NumberProgress.none
    private var followsHebrewLetter = false
    private var followsHebrewHyphen = false
    private var hasOddRegionalIndicators = false

    /// The state after the first class of a text or line.
    init(_ first: ResolvedBreakClass) {
        left = .mandatoryBreak
        leftOfSpaces = .mandatoryBreak
        advance(over: first == .combiningMark || first == .zeroWidthJoiner ? .alphabetic : first)
    }

    /// Whether a mark after this position belongs to what is before it (LB9).
    var absorbsMarks: Bool { !left.endsLine && left != .space && left != .zeroWidthSpace }

    /// Whether the rules forbid a break before `right`, a mark's base excepted.
    func isProhibited(before right: ResolvedBreakClass, _ pairs: BreakPairTable) -> Bool {
        if left == .space { return pairs.joinsOverSpaces(leftOfSpaces, right) }
        if right == .contingentBreak || left == .zeroWidthSpace { return pairs.joins(left, right) }
        if followsHebrewHyphen { return true }  // LB21a
        switch right {
        case .numeric where number == .open: return true  // LB25
        case .postfixNumeric where number != .none, .prefixNumeric where number != .none: return true  // LB25
        case .regionalIndicator where hasOddRegionalIndicators: return true  // LB30a
        default: return pairs.joins(left, right)
        }
    }

    /// Whether `right` may be the bracket of LB25's (PR | PO) × OP NU.
    func opensNumber(_ right: ResolvedBreakClass) -> Bool {
        (left == .prefixNumeric || left == .postfixNumeric) && (right == .openPunctuation || right == .wideOpenPunctuation)
    }

    mutating func advance(over right: ResolvedBreakClass) {
        followsHebrewHyphen = followsHebrewLetter && (right == .hyphen || right == .breakAfter)
        followsHebrewLetter = right == .hebrewLetter
        hasOddRegionalIndicators = right == .regionalIndicator && !hasOddRegionalIndicators
        switch right {
        case .numeric: number = .open
        case .symbol, .infixSeparator: if number != .open { number = .none }
        case .closePunctuation, .closeParenthesis: number = number == .open ? .closed : .none
        default: number = .none
        }
        left = right
        if right != .space { leftOfSpaces = right }
    }
}
