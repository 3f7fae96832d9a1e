/// Scalars read from UTF-8 bytes one after the other, without a `String` being made.
public enum UTF8Scalars {
    /// Reads one scalar; a byte that is not UTF-8 reads as U+FFFD.
    @inlinable @inline(__always)
    public static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = bytes[index]
        index += 1
        // Nearly all is Han of three bytes.
        if lead & 0xF0 == 0xE0, index + 1 < bytes.count, bytes[index] & 0xC0 == 0x80, bytes[index + 1] & 0xC0 == 0x80 {
            let value = UInt32(lead & 0x0F) << 12 | UInt32(bytes[index] & 0x3F) << 6 | UInt32(bytes[index + 1] & 0x3F)
            index += 2
            return value < 0x800 || value & 0xF800 == 0xD800 ? 0xFFFD : value
        }
        let count: Int
        var value: UInt32
        switch lead {
        case 0..<0x80: return UInt32(lead)
        case 0xC2..<0xE0: (count, value) = (1, UInt32(lead & 0x1F))
        case 0xE0..<0xF0: (count, value) = (2, UInt32(lead & 0x0F))
        case 0xF0..<0xF5: (count, value) = (3, UInt32(lead & 0x07))
        default: return 0xFFFD
        }
        var taken = 0
        while taken < count, index + taken < bytes.count, bytes[index + taken] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[index + taken] & 0x3F)
            taken += 1
        }
        guard taken == count, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return 0xFFFD }
        index += taken
        return value
    }
}
