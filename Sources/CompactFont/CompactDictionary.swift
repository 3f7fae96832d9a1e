/// A DICT of a compact font program: operators with their operands before them (Adobe Technical Note #5176, §4).
struct CompactDictionary {
    /// The operators used here; those of two bytes begin with 12.
    enum Operator: Int {
        case charset = 15
        case charStrings = 17
        case privateDictionary = 18
        case ordering = 0x0C1E
        case fontDictionaries = 0x0C24
        case fontSelection = 0x0C25
    }

    struct Entry {
        /// As the program has it.
        var code: Int
        /// The operands' bytes in the program.
        var operands: Range<Int>
    }
    private(set) var entries: [Entry] = []

    init(_ bytes: [UInt8], in range: Range<Int>) throws(CompactFontError) {
        var index = range.lowerBound
        var start = index
        while index < range.upperBound {
            let byte = bytes[index]
            if byte <= 21 {
                guard byte != 12 || index + 1 < range.upperBound else { throw .malformed(offset: index) }
                let code = byte == 12 ? 0x0C00 | Int(bytes[index + 1]) : Int(byte)
                entries.append(Entry(code: code, operands: start..<index))
                index += byte == 12 ? 2 : 1
                start = index
            } else {
                index += try Self.length(bytes, at: index, before: range.upperBound)
            }
        }
        guard index == range.upperBound, start == index else { throw .malformed(offset: start) }
    }

    func entry(_ name: Operator) -> Entry? { entries.first { $0.code == name.rawValue } }

    /// The last operand of an operator, an integer; nil without the operator.
    func integer(_ name: Operator, _ bytes: [UInt8]) throws(CompactFontError) -> Int? {
        guard let operands = entry(name)?.operands else { return nil }
        return try Self.integers(bytes, in: operands).last
    }

    /// The integers among operands.
    static func integers(_ bytes: [UInt8], in range: Range<Int>) throws(CompactFontError) -> [Int] {
        var numbers: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let length = try length(bytes, at: index, before: range.upperBound)
            let byte = Int(bytes[index])
            switch byte {
            case 28: numbers.append(Int(Int16(truncatingIfNeeded: bytes.number(at: index + 1, size: 2))))
            case 29: numbers.append(Int(Int32(truncatingIfNeeded: bytes.number(at: index + 1, size: 4))))
            case 32...246: numbers.append(byte - 139)
            case 247...250: numbers.append((byte - 247) * 256 + Int(bytes[index + 1]) + 108)
            case 251...254: numbers.append(-(byte - 251) * 256 - Int(bytes[index + 1]) - 108)
            default: break
            }
            index += length
        }
        return numbers
    }

    /// An integer in the form that has room for every number, as offsets have it that change.
    static func bytes(of number: Int) -> [UInt8] { [29] + [UInt8](number: number, size: 4) }

    /// The operands of the ordering, in the short form: validators look for the operator where that ends.
    static func ordering(registry: Int, name: Int) -> [UInt8] {
        short(registry) + short(name) + [139]
    }

    private static func short(_ number: Int) -> [UInt8] {
        let rest = number - 108
        guard (0..<1024).contains(rest) else { return [28] + [UInt8](number: number, size: 2) }
        return [UInt8(247 + rest / 256), UInt8(rest % 256)]
    }

    /// The bytes of an operator.
    static func bytes(ofOperator code: Int) -> [UInt8] { code > 0xFF ? [12, UInt8(code & 0xFF)] : [UInt8(code)] }

    private static func length(_ bytes: [UInt8], at index: Int, before end: Int) throws(CompactFontError) -> Int {
        let length: Int
        switch bytes[index] {
        case 28: length = 3
        case 29: length = 5
        case 30:
            // A real number ends with a nibble of 15.
            guard let last = bytes[index + 1..<end].firstIndex(where: { $0 & 15 == 15 || $0 >> 4 == 15 }) else {
                throw .malformed(offset: index)
            }
            length = last + 1 - index
        case 32...246: length = 1
        case 247...254: length = 2
        default: throw .malformed(offset: index)
        }
        guard index + length <= end else { throw .malformed(offset: index) }
        return length
    }
}
