/// Strict UTF-8 (The Unicode Standard, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
struct UTF8Reader {
    let bytes: [UInt8]
    let start: Int
    /// The offset of the first byte that is no UTF-8; nil when there is none.
    private(set) var fault: Int?

    init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// Every scalar up to the first fault.
    mutating func scalars() -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(bytes.count / 2)
        var index = start
        while index < bytes.count {
            guard let (scalar, length) = sequence(at: index) else {
                fault = index
                break
            }
            output.append(scalar)
            index += length
        }
        return output
    }

    /// Whether most bytes above ASCII form sequences of three or more, which text of another encoding hardly does.
    var isMostlyUTF8: Bool {
        var inside = 0
        var outside = 0
        var index = start
        while index < bytes.count {
            let length = sequence(at: index)?.1 ?? 1
            if length > 2 { inside += length } else if bytes[index] >= 0x80 { outside += length }
            index += length
        }
        return inside > outside
    }

    private func sequence(at index: Int) -> (Unicode.Scalar, Int)? {
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length: Int
        var value: UInt32
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for next in bytes[(index + 1)..<(index + length)] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}
