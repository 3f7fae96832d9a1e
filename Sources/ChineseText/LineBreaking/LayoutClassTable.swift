import UnicodeTables

/// The class of a scalar by itself; what depends on the neighbours is decided by `LayoutClassifier`.
enum LayoutClassTable {
    /// A class, or a question that only the neighbours answer.
    enum Entry: Equatable {
        case fixed(LayoutClass)
        /// ‘ or “.
        case openingQuote
        /// ’ or ”.
        case closingQuote
        /// Sign that stands before a number, else the class given.
        case sign(otherwise: LayoutClass)
        /// U+2014 or U+2015: dash when doubled, connector when single.
        case emDash
        /// Hyphen that is a letter inside a word.
        case wordHyphen
        /// Mark that belongs to a number between two digits, else the class given.
        case numberMark(otherwise: LayoutClass)
        /// U+2022, a middle dot between Han.
        case bullet
        case noBreakSpace
    }

    static func entry(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) -> Entry {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: .fixed(.ideograph)
        case 0..<0x80: ascii(scalar.value, properties)
        case 0x80..<0x2000: latin(scalar.value, properties)
        case 0x2000..<0x3000: symbol(scalar.value, properties)
        case 0x3000..<0x3100: cjkSymbol(scalar.value, properties)
        case 0xFE10..<0xFFF0: compatibilityForm(scalar.value, properties)
        default: byProperties(properties)
        }
    }

    private static func ascii(_ value: UInt32, _ properties: ScalarProperties) -> Entry {
        switch value {
        case 0x30...0x39: .fixed(.numeral)
        case 0x20, 0x09: .fixed(.space)
        case 0x28, 0x5B, 0x7B: .fixed(.narrowOpening)  // ( [ {
        case 0x21, 0x3B, 0x3F, 0x29, 0x5D, 0x7D: .fixed(.narrowClosing)  // ! ; ? ) ] }
        case 0x2C, 0x2E, 0x3A: .numberMark(otherwise: .narrowClosing)  // , . :
        case 0x2F: .numberMark(otherwise: .solidus)
        case 0x2D: .wordHyphen
        case 0x7E: .fixed(.hyphen)
        case 0x2B, 0x3C, 0x3E: .sign(otherwise: .letter)  // + < >
        case 0x5C: .fixed(.letter)  // no yen sign here
        case 0x24: .fixed(.prefix)
        case 0x25: .fixed(.postfix)
        default: byProperties(properties)
        }
    }

    private static func latin(_ value: UInt32, _ properties: ScalarProperties) -> Entry {
        switch value {
        case 0xA0: .noBreakSpace
        case 0xA3, 0xA5, 0xA7: .fixed(.prefix)  // £ ¥ §
        case 0xB1: .sign(otherwise: .ideograph)
        case 0xB0, 0xB2, 0xB3, 0xB9: .fixed(.postfix)  // ° and superscript digits, as in 米²
        case 0xB7: .fixed(.middleDot)
        case 0xD7, 0xF7, 0xA4, 0xA8: .fixed(.ideograph)  // × ÷ and signs of GB 2312
        case 0x80..<0x0300 where properties.lineBreakClass == .ambiguous: .fixed(.letter)
        default: byProperties(properties)
        }
    }

    private static func symbol(_ value: UInt32, _ properties: ScalarProperties) -> Entry {
        switch value {
        case 0x2000...0x2006, 0x2008...0x200A, 0x205F: .fixed(.space)
        case 0x2007, 0x202F: .noBreakSpace
        case 0x2018, 0x201C: .openingQuote
        case 0x2019, 0x201D: .closingQuote
        case 0x2014, 0x2015: .emDash
        case 0x2E3A: .fixed(.dash)
        case 0x2026, 0x22EF: .fixed(.ellipsis)
        case 0x203C, 0x2047...0x2049: .fixed(.combinedStop)
        case 0x2027: .fixed(.middleDot)
        case 0x2022: .bullet
        case 0x2013: .fixed(.hyphen)
        case 0x2010, 0x2011: .wordHyphen
        case 0x2236: .fixed(.connector)  // ∶ set as the colon of a ratio
        case 0x2212, 0x2248, 0x2264...0x2267: .sign(otherwise: .ideograph)  // − ≈ ≤ ≥ ≦ ≧
        default: byProperties(properties)
        }
    }

    private static func cjkSymbol(_ value: UInt32, _ properties: ScalarProperties) -> Entry {
        switch value {
        case 0x3000: .fixed(.ideographicSpace)
        case 0x3001: .fixed(.pause)
        case 0x3002: .fixed(.stop)
        case 0x3005, 0x303B: .fixed(.iterationMark)
        case 0x301C: .fixed(.connector)
        case 0x301F: .fixed(.closing)
        case 0x30FB: .fixed(.middleDot)
        default: byProperties(properties)
        }
    }

    private static func compatibilityForm(_ value: UInt32, _ properties: ScalarProperties) -> Entry {
        switch value {
        case 0xFF0C, 0xFF1B, 0xFF1A, 0xFE50, 0xFE51, 0xFE54, 0xFE55: .fixed(.pause)
        case 0xFF0E, 0xFF01, 0xFF1F, 0xFE52, 0xFE56, 0xFE57: .fixed(.stop)
        case 0xFF5E, 0xFE30: .fixed(.connector)  // ～, and ︰ typed for a colon
        case 0xFF0D: .fixed(.hyphen)
        case 0xFF0F: .fixed(.solidus)
        case 0xFF04, 0xFFE1, 0xFFE5: .fixed(.prefix)
        case 0xFF05, 0xFFE0: .fixed(.postfix)
        case 0xFF0B, 0xFF1C, 0xFF1E: .sign(otherwise: .ideograph)  // ＋ ＜ ＞
        case 0xFF61, 0xFF63, 0xFF64: .fixed(.narrowClosing)
        case 0xFF62: .fixed(.narrowOpening)
        case 0xFF65: .fixed(.middleDot)
        default: byProperties(properties)
        }
    }

    private static func byProperties(_ properties: ScalarProperties) -> Entry {
        let isWide = properties.isEastAsianWide
        switch properties.lineBreakClass {
        case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine: return .fixed(.lineEnd)
        case .combiningMark, .zeroWidthJoiner, .wordJoiner, .zeroWidthSpace: return .fixed(.combining)
        case .openPunctuation: return .fixed(isWide ? .opening : .narrowOpening)
        case .closePunctuation, .closeParenthesis: return .fixed(isWide ? .closing : .narrowClosing)
        case .exclamation, .infixSeparator: return .fixed(isWide ? .stop : .narrowClosing)
        case .postfixNumeric: return .fixed(.postfix)
        case .prefixNumeric where properties.categoryGroup == .other: return .fixed(isWide ? .ideograph : .prefix)
        case .space: return .fixed(.space)
        case .complexContext:
            let isMark = properties.categoryGroup == .nonspacingMark || properties.categoryGroup == .spacingMark
            return .fixed(isMark ? .combining : .letter)
        case .ambiguous, .ideographic, .emojiBase, .emojiModifier, .regionalIndicator, .conditionalJapaneseStarter:
            return .fixed(.ideograph)
        default:
            return .fixed(isWide || properties.categoryGroup == .privateUse ? .ideograph : .letter)
        }
    }
}
