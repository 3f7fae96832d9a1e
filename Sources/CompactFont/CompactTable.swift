/// A `CFF ` table, read as far as its top dictionary leads (Adobe Technical Note #5176).
struct CompactTable {
    let bytes: [UInt8]
    let names: CompactIndex
    let top: CompactDictionary
    let strings: CompactIndex

    init(_ bytes: [UInt8]) throws(CompactFontError) {
        guard bytes.count > 4, bytes[0] == 1 else { throw .malformed(offset: 0) }
        self.bytes = bytes
        names = try CompactIndex(bytes, at: Int(bytes[2]))
        let dictionaries = try CompactIndex(bytes, at: names.end)
        guard dictionaries.pieces.count == 1 else { throw .malformed(offset: names.end) }
        top = try CompactDictionary(bytes, in: dictionaries.pieces[0])
        strings = try CompactIndex(bytes, at: dictionaries.end)
    }

    /// The glyphs' programs, by number.
    func charStrings() throws(CompactFontError) -> CompactIndex {
        guard let start = try top.integer(.charStrings, bytes) else { throw .malformed(offset: 0) }
        return try CompactIndex(bytes, at: start)
    }
}
