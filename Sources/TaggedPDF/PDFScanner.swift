/// Reads PDF syntax (ISO 32000-1 §7.2) byte by byte: objects, and the operators between them. Any bytes can be read; what is
/// no syntax is passed over.
struct PDFScanner {
    /// An object, or a word that is none.
    enum Token {
        case value(PDFValue)
        /// An operator, as `Operator` packs it.
        case keyword(UInt64)
    }

    /// How deep arrays and dictionaries may lie in each other.
    private static let deepest = 64

    let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The single object that the bytes are.
    static func value(_ bytes: [UInt8]) -> PDFValue {
        var scanner = PDFScanner(bytes)
        if case .value(let value)? = scanner.next() { return value }
        return .null
    }

    /// The next object or operator; nil at the end.
    mutating func next() -> Token? { next(depth: 0) }

    /// Passes over the bytes of an inline image, which follow ID and one blank, and its EI.
    mutating func skipInlineImage() {
        index = min(index + 1, bytes.count)
        while index < bytes.count {
            if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I"),
                index == 0 || Self.isBlank(bytes[index - 1]), index + 2 >= bytes.count || Self.isBlank(bytes[index + 2])
            {
                index += 2
                return
            }
            index += 1
        }
    }

    private mutating func next(depth: Int) -> Token? {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case _ where Self.isBlank(byte): index += 1
            case UInt8(ascii: "%"): while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
            case UInt8(ascii: "/"): return .value(.name(name()))
            case UInt8(ascii: "("): return .value(.string(literal()))
            case UInt8(ascii: "["):
                index += 1
                return .value(.array(items(until: UInt8(ascii: "]"), depth: depth + 1)))
            case UInt8(ascii: "<"):
                guard index + 1 < bytes.count, bytes[index + 1] == byte else { return .value(.string(hexadecimal())) }
                index += 2
                return .value(.dictionary(entries(depth: depth + 1)))
            case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                // Only `items` wants them; elsewhere they close nothing.
                if depth > 0 { return nil }
                index += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                return .value(.number(number()))
            default: return word()
            }
        }
        return nil
    }

    private mutating func items(until close: UInt8, depth: Int) -> [PDFValue] {
        var items: [PDFValue] = []
        while index < bytes.count {
            guard depth < Self.deepest, let token = next(depth: depth) else {
                if index < bytes.count, bytes[index] == close {
                    index += 1
                    break
                }
                // Another closing mark, or too deep.
                index = min(index + 1, bytes.count)
                continue
            }
            switch token {
            case .value(let value): items.append(value)
            case .keyword(Operator.reference):
                guard items.count >= 2, let generation = items[items.count - 1].integer,
                    let number = items[items.count - 2].integer
                else { continue }
                items.removeLast(2)
                items.append(.reference(number: number, generation: generation))
            case .keyword: continue
            }
        }
        return items
    }

    private mutating func entries(depth: Int) -> [String: PDFValue] {
        let items = items(until: UInt8(ascii: ">"), depth: depth)
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
        var entries: [String: PDFValue] = [:]
        var place = 0
        while place + 1 < items.count {
            if case .name(let key) = items[place] {
                entries[key] = items[place + 1]
                place += 2
            } else {
                place += 1
            }
        }
        return entries
    }

    private mutating func word() -> Token {
        let start = index
        var packed: UInt64 = 0
        while index < bytes.count, Self.isRegular(bytes[index]) {
            packed = Operator.packed(packed, bytes[index])
            index += 1
        }
        if index == start { index += 1 }
        switch packed {
        case Operator.yes: return .value(.boolean(true))
        case Operator.no: return .value(.boolean(false))
        case Operator.null: return .value(.null)
        default: return .keyword(packed)
        }
    }

    private mutating func name() -> String {
        index += 1
        var name: [UInt8] = []
        while index < bytes.count, Self.isRegular(bytes[index]) {
            if bytes[index] == UInt8(ascii: "#"), index + 2 < bytes.count, let high = Self.digit(bytes[index + 1]),
                let low = Self.digit(bytes[index + 2])
            {
                name.append(high << 4 | low)
                index += 3
            } else {
                name.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func number() -> Double {
        let start = index
        var isNegative = false
        var whole = 0.0
        var scale = 0.0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "-") where index == start: isNegative = true
            case UInt8(ascii: "+") where index == start: break
            case UInt8(ascii: ".") where scale == 0: scale = 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                whole = whole * 10 + Double(byte - UInt8(ascii: "0"))
                scale *= 10
            default:
                let value = scale > 1 ? whole / scale : whole
                return isNegative ? -value : value
            }
            index += 1
        }
        let value = scale > 1 ? whole / scale : whole
        return isNegative ? -value : value
    }

    private mutating func hexadecimal() -> [UInt8] {
        index += 1
        var string: [UInt8] = []
        var high: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") { break }
            guard let digit = Self.digit(byte) else { continue }
            if let first = high {
                string.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if let high { string.append(high << 4) }
        return string
    }

    private mutating func literal() -> [UInt8] {
        index += 1
        var string: [UInt8] = []
        var depth = 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return string }
            case UInt8(ascii: "\\"):
                if let escaped = escape() { string.append(escaped) }
                continue
            default: break
            }
            string.append(byte)
        }
        return string
    }

    /// What a backslash and the bytes after it mean (ISO 32000-1 table 3); nil for nothing.
    private mutating func escape() -> UInt8? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case 10: return nil
        case 13:
            if index < bytes.count, bytes[index] == 10 { index += 1 }
            return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - UInt8(ascii: "0"))
            for _ in 0..<2 {
                guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[index]) else { break }
                value = value << 3 | Int(bytes[index] - UInt8(ascii: "0"))
                index += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case _ where isBlank(byte): false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }
}
