/// An HTTP entity tag (RFC 9110 §8.8.3).
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// Between the quotation marks.
    let value: String

    init(value: String) { self.value = value }

    /// The tag of an answer made of these bytes.
    init(of bytes: [UInt8]) { value = Self.digest(of: bytes) }

    var description: String { "\"\(value)\"" }

    /// Whether an `If-None-Match` field names this tag (weak comparison, RFC 9110 §13.1.2).
    func matches(ifNoneMatch field: String) -> Bool {
        field.split(separator: ",").contains { candidate in
            let name = candidate.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            let text = String(name)
            return text == "*" || text == description || text == "W/" + description
        }
    }

    /// FNV-1a of 64 bits, hexadecimal, taking eight bytes at a step: it tells versions of our own pages apart and guards
    /// nothing.
    static func digest(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ value: UInt64) {
            hash = (hash ^ value) &* 0x0000_0100_0000_01B3
            // A product carries upward only: the upper bytes of a step must reach the lower bits, too.
            hash ^= hash >> 32
        }
        bytes.withUnsafeBytes { bytes in
            let words = bytes.count / 8
            for word in 0..<words {
                take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)))
            }
            for byte in bytes[(8 * words)...] { take(UInt64(byte)) }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
