/// Big-endian UTF-16, as PDF writes Unicode.
enum UTF16Text {
    /// The characters; U+FFFD for half of a pair and for half a unit.
    static func scalars(_ bytes: some Collection<UInt8>) -> [Unicode.Scalar] {
        var units: [UInt16] = []
        units.reserveCapacity((bytes.count + 1) / 2)
        var high: UInt8?
        for byte in bytes {
            if let first = high {
                units.append(UInt16(first) << 8 | UInt16(byte))
                high = nil
            } else {
                high = byte
            }
        }
        var scalars = Array(String(decoding: units, as: UTF16.self).unicodeScalars)
        if high != nil { scalars.append("\u{FFFD}") }
        return scalars
    }
}
