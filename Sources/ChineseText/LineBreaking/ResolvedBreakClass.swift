import UnicodeTables

/// The classes that the rules LB2 to LB31 distinguish, after LB1.
///
/// Three refine a class of the standard, so that LB30 and LB30b become plain pairs. U+0029 and U+005D, the only closing
/// parentheses (CP), are both narrow, so CP needs no such refinement.
enum ResolvedBreakClass: UInt8, Sendable, CaseIterable {
    case mandatoryBreak, carriageReturn, lineFeed, nextLine, space, zeroWidthSpace, wordJoiner, glue
    case combiningMark, zeroWidthJoiner
    case breakOnBothSides, breakAfter, breakBefore, hyphen, contingentBreak
    case closePunctuation, closeParenthesis, exclamation, inseparable, nonstarter
    case openPunctuation
    /// OP whose East Asian width is F, W or H.
    case wideOpenPunctuation
    case quotation, infixSeparator, numeric, postfixNumeric, prefixNumeric, symbol
    case alphabetic, hebrewLetter, ideographic
    /// ID that is an unassigned Extended_Pictographic.
    case reservedPictograph
    case emojiBase, emojiModifier, regionalIndicator
    case hangulLV, hangulLVT, leadingJamo, vowelJamo, trailingJamo

    /// LB1 without a tailoring: AI, SG and XX are AL, CJ is NS, SA is CM or AL.
    init(_ properties: ScalarProperties) {
        self = Self.table[Int(properties.lineBreakClass.rawValue)]
        switch properties.lineBreakClass {
        case .openPunctuation where properties.eastAsianWidth.rawValue >= EastAsianWidth.halfwidth.rawValue:
            self = .wideOpenPunctuation
        case .ideographic where properties.isExtendedPictographic && properties.categoryGroup == .unassigned:
            self = .reservedPictograph
        case .complexContext where properties.categoryGroup == .nonspacingMark || properties.categoryGroup == .spacingMark:
            self = .combiningMark
        default: break
        }
    }

    private static let table = LineBreakClass.allCases.map(plain)

    private static func plain(_ lineBreakClass: LineBreakClass) -> ResolvedBreakClass {
        switch lineBreakClass {
        case .mandatoryBreak: .mandatoryBreak
        case .carriageReturn: .carriageReturn
        case .lineFeed: .lineFeed
        case .combiningMark: .combiningMark
        case .nextLine: .nextLine
        case .wordJoiner: .wordJoiner
        case .zeroWidthSpace: .zeroWidthSpace
        case .glue: .glue
        case .space: .space
        case .zeroWidthJoiner: .zeroWidthJoiner
        case .breakOnBothSides: .breakOnBothSides
        case .breakAfter: .breakAfter
        case .breakBefore: .breakBefore
        case .hyphen: .hyphen
        case .contingentBreak: .contingentBreak
        case .closePunctuation: .closePunctuation
        case .closeParenthesis: .closeParenthesis
        case .exclamation: .exclamation
        case .inseparable: .inseparable
        case .nonstarter, .conditionalJapaneseStarter: .nonstarter
        case .openPunctuation: .openPunctuation
        case .quotation: .quotation
        case .infixSeparator: .infixSeparator
        case .numeric: .numeric
        case .postfixNumeric: .postfixNumeric
        case .prefixNumeric: .prefixNumeric
        case .symbolAllowingBreakAfter: .symbol
        case .ambiguous, .surrogate, .unknown, .complexContext, .alphabetic: .alphabetic
        case .emojiBase: .emojiBase
        case .emojiModifier: .emojiModifier
        case .hangulLVSyllable: .hangulLV
        case .hangulLVTSyllable: .hangulLVT
        case .hebrewLetter: .hebrewLetter
        case .ideographic: .ideographic
        case .hangulLeadingJamo: .leadingJamo
        case .hangulVowelJamo: .vowelJamo
        case .hangulTrailingJamo: .trailingJamo
        case .regionalIndicator: .regionalIndicator
        }
    }

    /// BK, CR, LF and NL.
    var endsLine: Bool { rawValue <= Self.nextLine.rawValue }
}
