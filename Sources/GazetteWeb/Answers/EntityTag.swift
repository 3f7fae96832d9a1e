/// An HTTP entity tag (RFC 9110 §8.8.3).
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// Between the quotation marks.
    let value: String

    init(value: String) { self.value = value }

    /// The tag of an answer made of these bytes.
    init(of bytes: some Sequence<UInt8>) { value = Self.digest(of: bytes) }

    var description: String { "\"\(value)\"" }

    /// Whether an `If-None-Match` field names this tag (weak comparison, RFC 9110 §13.1.2).
    func matches(ifNoneMatch field: String) -> Bool {
        field.split(separator: ",").contains { candidate in
            let name = candidate.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            let text = String(name)
            return text == "*" || text == description || text == "W/" + description
        }
    }

    /// FNV-1a of 64 bits, hexadecimal: it tells versions of our own pages apart and guards nothing.
    static func digest(of bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
