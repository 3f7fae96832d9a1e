/// An INDEX of a compact font program: numbered pieces of bytes (Adobe Technical Note #5176, §5).
struct CompactIndex {
    /// Where each piece lies in the program.
    let pieces: [Range<Int>]
    /// The place after the INDEX.
    let end: Int

    init(_ bytes: [UInt8], at start: Int) throws(CompactFontError) {
        guard start >= 0, start + 2 <= bytes.count else { throw .malformed(offset: start) }
        let count = bytes.number(at: start, size: 2)
        if count == 0 {
            pieces = []
            end = start + 2
            return
        }
        guard start + 3 <= bytes.count else { throw .malformed(offset: start) }
        let size = Int(bytes[start + 2])
        let data = start + 3 + (count + 1) * size - 1
        guard (1...4).contains(size), data < bytes.count else { throw .malformed(offset: start) }
        var pieces: [Range<Int>] = []
        pieces.reserveCapacity(count)
        var from = data + bytes.number(at: start + 3, size: size)
        for number in 1...count {
            let to = data + bytes.number(at: start + 3 + number * size, size: size)
            guard from <= to, to <= bytes.count else { throw .malformed(offset: start) }
            pieces.append(from..<to)
            from = to
        }
        self.pieces = pieces
        end = from
    }

    /// The bytes of an INDEX of these pieces.
    static func bytes(of pieces: [[UInt8]]) -> [UInt8] {
        var bytes = [UInt8](number: pieces.count, size: 2)
        if pieces.isEmpty { return bytes }
        bytes.append(4)
        var offset = 1
        for piece in pieces {
            bytes += [UInt8](number: offset, size: 4)
            offset += piece.count
        }
        bytes += [UInt8](number: offset, size: 4)
        for piece in pieces { bytes += piece }
        return bytes
    }
}

extension [UInt8] {
    /// A number, most significant byte first.
    func number(at start: Int, size: Int) -> Int { self[start..<start + size].reduce(0) { $0 << 8 | Int($1) } }

    /// The bytes of a number, most significant first.
    init(number: Int, size: Int) { self = (0..<size).map { UInt8(truncatingIfNeeded: number >> ((size - 1 - $0) * 8)) } }
}
