/// The sets of scalar values that the scanners of this module ask for.
enum TextAlphabet {
    @inline(__always)
    static func isASCIIDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

    /// ASCII or full-width digit.
    @inline(__always)
    static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 || value &- 0xFF10 < 10 }

    @inline(__always)
    static func isASCIILetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }

    static func isASCIIUppercase(_ value: UInt32) -> Bool { value &- 0x41 < 26 }

    /// ASCII letter, or letter of Latin-1 to Cyrillic.
    static func isLatin(_ value: UInt32) -> Bool { isASCIILetter(value) || value >= 0xC0 && value < 0x530 }

    @inline(__always)
    static func isHan(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005...0x3007: true
        default: false
        }
    }

    /// Digit of a Chinese year, 〇零○一 to 九.
    static func isHanDigit(_ value: UInt32) -> Bool {
        switch value {
        case 0x3007, 0x96F6, 0x25CB, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: true
        default: false
        }
    }

    /// Chinese numeral, 十百千两 and 〇 to 九.
    static func isHanNumeral(_ value: UInt32) -> Bool {
        switch value {
        case 0x5341, 0x767E, 0x5343, 0x4E24, 0x5EFF, 0x5345: true  // 十百千两廿卅
        default: isHanDigit(value)
        }
    }

    /// Space, no-break space or U+3000.
    static func isBlank(_ value: UInt32) -> Bool { value == 0x20 || value == 0xA0 || value == 0x3000 }

    static func isLineEnd(_ value: UInt32) -> Bool { value >= 0x0A && value <= 0x0D || value == 0x85 || value &- 0x2028 < 2 }

    /// Dash or wave that may stand between the ends of a range.
    static func isConnector(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x7E, 0x2010, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0x301C, 0xFF0D, 0xFF5E: true
        default: false
        }
    }

    /// Marks whose runs of three or more are drawn rules and leaders.
    static func mayFill(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x2E, 0x7E, 0xB7, 0x2010, 0x2013, 0x2027, 0x301C, 0x30FB, 0xFF0D, 0xFF0E, 0xFF5E: true
        default: false
        }
    }
}
