/// Strict UTF-16: surrogates only in pairs, an even number of bytes.
struct UTF16Reader {
    let bytes: [UInt8]
    let start: Int
    let bigEndian: Bool
    /// The offset and value of the first unit that is no UTF-16; nil when there is none.
    private(set) var fault: (offset: Int, unit: UInt16)?

    init(bytes: [UInt8], start: Int, bigEndian: Bool) {
        self.bytes = bytes
        self.start = start
        self.bigEndian = bigEndian
    }

    /// Every scalar up to the first fault.
    mutating func scalars() -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(bytes.count / 2)
        var index = start
        while index < bytes.count {
            guard let first = unit(at: index) else {
                fault = (index, UInt16(bytes[index]))
                break
            }
            if let scalar = Unicode.Scalar(first) {
                output.append(scalar)
                index += 2
            } else if first < 0xDC00, let second = unit(at: index + 2), (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00))
            {
                output.append(scalar)
                index += 4
            } else {
                fault = (index, first)
                break
            }
        }
        return output
    }

    private func unit(at index: Int) -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        let (high, low) = bigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
        return UInt16(high) << 8 | UInt16(low)
    }
}

/// Recognises UTF-16 that lost its byte order mark by its zero bytes, which stand at one parity only.
enum UTF16Pattern {
    /// True for big-endian, false for little-endian, nil when the bytes do not look like UTF-16.
    static func byteOrder(of bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
        var even = 0
        var odd = 0
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
        }
        // U+4E00 and other characters of a zero low byte put a few zeros at the other parity.
        let bigEndian = even > odd
        guard max(even, odd) > 3 * min(even, odd), looksLikeText(bytes, bigEndian: bigEndian) else { return nil }
        return bigEndian
    }

    private static func looksLikeText(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
        var reader = UTF16Reader(bytes: bytes, start: 0, bigEndian: bigEndian)
        let scalars = reader.scalars()
        guard reader.fault == nil else { return false }
        let usual = scalars.count { scalar in
            switch scalar.value {
            case 0x09...0x0D, 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x206F, 0x3000...0x9FFF, 0xFF00...0xFFEF, 0x20000...0x323AF:
                true
            default: false
            }
        }
        return usual * 10 >= scalars.count * 9
    }
}
