/// The line break classes of UAX #14 for Unicode 15.0; the raw values are those that the generating script writes.
public enum LineBreakClass: UInt8, Sendable, CaseIterable {
    /// BK: mandatory break, as U+000B and U+2028.
    case mandatoryBreak
    /// CR: carriage return.
    case carriageReturn
    /// LF: line feed.
    case lineFeed
    /// CM: combining mark.
    case combiningMark
    /// NL: next line U+0085.
    case nextLine
    /// SG: surrogate.
    case surrogate
    /// WJ: word joiner.
    case wordJoiner
    /// ZW: zero width space.
    case zeroWidthSpace
    /// GL: non-breaking glue, as the no-break space.
    case glue
    /// SP: space.
    case space
    /// ZWJ: zero width joiner.
    case zeroWidthJoiner
    /// B2: break opportunity before and after, as the em dash.
    case breakOnBothSides
    /// BA: break opportunity after.
    case breakAfter
    /// BB: break opportunity before.
    case breakBefore
    /// HY: hyphen-minus.
    case hyphen
    /// CB: break opportunity that depends on other knowledge.
    case contingentBreak
    /// CL: closing punctuation.
    case closePunctuation
    /// CP: closing parenthesis, only U+0029 and U+005D.
    case closeParenthesis
    /// EX: exclamation and question marks.
    case exclamation
    /// IN: inseparable, as the ellipsis.
    case inseparable
    /// NS: never at the start of a line.
    case nonstarter
    /// OP: opening punctuation.
    case openPunctuation
    /// QU: quotation mark, opening or closing.
    case quotation
    /// IS: separator inside numbers.
    case infixSeparator
    /// NU: digit.
    case numeric
    /// PO: sign after a number.
    case postfixNumeric
    /// PR: sign before a number.
    case prefixNumeric
    /// SY: solidus.
    case symbolAllowingBreakAfter
    /// AI: alphabetic or ideographic, depending on the text.
    case ambiguous
    /// AL: letters and most symbols.
    case alphabetic
    /// CJ: small kana.
    case conditionalJapaneseStarter
    /// EB: base of an emoji sequence.
    case emojiBase
    /// EM: skin tone modifier.
    case emojiModifier
    /// H2: Hangul syllable of two letters.
    case hangulLVSyllable
    /// H3: Hangul syllable of three letters.
    case hangulLVTSyllable
    /// HL: Hebrew letter.
    case hebrewLetter
    /// ID: ideograph.
    case ideographic
    /// JL: leading Hangul letter.
    case hangulLeadingJamo
    /// JV: Hangul vowel.
    case hangulVowelJamo
    /// JT: trailing Hangul letter.
    case hangulTrailingJamo
    /// RI: half of a flag.
    case regionalIndicator
    /// SA: South East Asian scripts, which need a dictionary.
    case complexContext
    /// XX: unassigned or private.
    case unknown
}
