import UnicodeTables

extension ResolvedBreakClass {
    /// The classes that UAX #14 runs on in a Chinese text: those of Unicode, but for what clreq decides otherwise.
    static func tailored(
        _ scalars: [Unicode.Scalar], _ properties: [ScalarProperties], _ classes: [LayoutClass]
    ) -> [ResolvedBreakClass] {
        scalars.indices.map { index in
            let unicode = ResolvedBreakClass(properties[index])
            let isFiller = classes[index] == .letter && TextAlphabet.mayFill(scalars[index].value) && isRepeated(index, scalars)
            return isFiller ? .alphabetic : tailored(scalars[index], unicode, classes[index])
        }
    }

    private static func isRepeated(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        index > 0 && scalars[index - 1] == scalars[index] || index + 1 < scalars.count && scalars[index + 1] == scalars[index]
    }

    private static func tailored(
        _ scalar: Unicode.Scalar, _ unicode: ResolvedBreakClass, _ layout: LayoutClass
    ) -> ResolvedBreakClass {
        switch layout {
        case .ideograph: unicode == .alphabetic ? .ideographic : unicode
        case .opening: .wideOpenPunctuation
        case .closing: .closePunctuation
        // Not CL: a comma closes no number, so the sign after it may start a line.
        case .pause, .stop: .exclamation
        case .combinedStop, .middleDot, .iterationMark: .nonstarter
        case .dash, .connector: .breakAfter
        case .ellipsis: .inseparable
        case .hyphen: unicode == .hyphen ? .hyphen : .breakAfter
        case .solidus: .symbol
        case .prefix: .prefixNumeric
        case .postfix: .postfixNumeric
        case .space: scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}" ? .space : unicode
        case .letter, .numeral, .ideographicSpace, .combining, .narrowOpening, .narrowClosing, .lineEnd: unicode
        }
    }

    /// Whether a line that is broken against UAX #14 may start with it.
    var mayFollowOpenedBreak: Bool {
        switch self {
        case .alphabetic, .hebrewLetter, .numeric, .ideographic, .hangulLV, .hangulLVT, .emojiBase, .reservedPictograph: true
        case .openPunctuation, .wideOpenPunctuation, .quotation, .prefixNumeric, .breakBefore, .breakAfter, .inseparable: true
        default: false
        }
    }
}
