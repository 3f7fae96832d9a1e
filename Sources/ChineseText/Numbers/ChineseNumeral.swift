/// Numbers in Han characters (中文数字), read and written without locale data.
public enum ChineseNumeral {
    /// The digit that a Han numeral stands for; the circle ○ and the traditional 零 count as zero.
    public static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The digit that an ASCII or full-width decimal digit stands for.
    public static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// Whether the scalar can stand in a Han number.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || unit(scalar) != nil || tens(scalar) != nil
    }

    /// The value of 二十一, 一百零三, 二〇二〇 or 廿一; nil when the characters are no number below 100,000,000.
    public static func value(of scalars: some Collection<Unicode.Scalar>) -> Int? {
        guard (1...16).contains(scalars.count) else { return nil }
        return scalars.allSatisfy { digit($0) != nil } ? positional(scalars) : structured(scalars)
    }

    /// The number in Han characters as articles count: 十二, 一百零三; 0 through 9999, else decimal digits.
    public static func written(_ value: Int) -> String {
        guard (0...9999).contains(value) else { return String(value) }
        guard value > 0 else { return "〇" }
        let names = Array("零一二三四五六七八九".unicodeScalars)
        var output = String.UnicodeScalarView()
        var pendingZero = false
        for (size, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] as [(Int, String)] {
            let digit = value / size % 10
            guard digit > 0 else {
                pendingZero = !output.isEmpty
                continue
            }
            if pendingZero { output.append("零") }
            pendingZero = false
            if !(size == 10 && digit == 1 && output.isEmpty) { output.append(names[digit]) }
            output.append(contentsOf: name.unicodeScalars)
        }
        return String(output)
    }

    private static func unit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        case "万", "萬": 10_000
        default: nil
        }
    }

    private static func tens(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "廿": 20
        case "卅": 30
        default: nil
        }
    }

    private static func positional(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
        guard scalars.count <= 8 else { return nil }
        return scalars.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }

    private static func structured(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
        var total = 0
        var section = 0
        var pending: Int?
        var lastUnit = Int.max
        for scalar in scalars {
            if let value = digit(scalar) {
                guard pending == nil || pending == 0 else { return nil }
                pending = value
            } else if let value = tens(scalar) {
                guard pending == nil, lastUnit > 10 else { return nil }
                section += value
                lastUnit = 10
            } else if let size = unit(scalar), size < 10_000 {
                guard size < lastUnit, pending != nil || size == 10 else { return nil }
                section += (pending ?? 1) * size
                pending = nil
                lastUnit = size
            } else if unit(scalar) == 10_000 {
                guard total == 0, section + (pending ?? 0) > 0 else { return nil }
                total = (section + (pending ?? 0)) * 10_000
                section = 0
                pending = nil
                lastUnit = Int.max
            } else {
                return nil
            }
        }
        return total + section + (pending ?? 0)
    }
}
