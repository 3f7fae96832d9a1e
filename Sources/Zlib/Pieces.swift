/// zlib counts what it is given in 32 bits, so that more comes in pieces.
enum Pieces {
    /// The largest, in bytes.
    static let largest = 1 << 30

    /// The bytes in pieces of at most a size; one empty piece of none.
    static func of(_ bytes: ArraySlice<UInt8>, largest: Int) -> [ArraySlice<UInt8>] {
        if bytes.count <= largest { return [bytes] }
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: largest).map {
            bytes[$0..<min($0 + largest, bytes.endIndex)]
        }
    }
}
