/// The `CFF ` table of a subset whose glyphs are to be known by other numbers than the font's.
///
/// A PDF finds a glyph by the charset, which gives each glyph its number (ISO 32000-1 §9.7.4.2). The new charset stands at
/// the end of the table, so that all before it can be compressed while the numbers are still unknown.
public struct RekeyedTable: Sendable {
    /// The table up to the charset.
    public let body: [UInt8]
    /// How many glyphs the table has, .notdef among them.
    public let glyphCount: Int

    /// - Parameter table: a table keyed by number whose offsets have the form of five bytes.
    public init(_ table: [UInt8]) throws(CompactFontError) {
        let old = try CompactTable(table)
        guard old.top.entry(.ordering) != nil else { throw .notKeyedByNumber }
        glyphCount = try old.charStrings().pieces.count
        let strings = old.strings.pieces.map { Array(table[$0]) } + [Array("Adobe".utf8), Array("Identity".utf8)]
        // The 391 standard strings come before a font's own.
        let adobe = 391 + old.strings.pieces.count
        func head(shift: Int, charset: Int) throws(CompactFontError) -> [UInt8] {
            var top: [UInt8] = []
            for entry in old.top.entries {
                switch CompactDictionary.Operator(rawValue: entry.code) {
                case .ordering: top += CompactDictionary.ordering(registry: adobe, name: adobe + 1)
                case .charset: top += CompactDictionary.bytes(of: charset)
                case .charStrings, .fontDictionaries, .fontSelection:
                    let offset = try CompactDictionary.integers(table, in: entry.operands).last ?? 0
                    top += CompactDictionary.bytes(of: offset + shift)
                case .privateDictionary, nil: top += table[entry.operands]
                }
                top += CompactDictionary.bytes(ofOperator: entry.code)
            }
            return table[..<old.names.end] + CompactIndex.bytes(of: [top]) + CompactIndex.bytes(of: strings)
        }
        let shift = try head(shift: 0, charset: 0).count - old.strings.end
        var rest = table
        try Self.clearCharset(&rest, old, glyphCount)
        try Self.shiftPrivate(&rest, old, by: shift)
        body = try head(shift: shift, charset: table.count + shift) + rest[old.strings.end...]
    }

    /// Whether tables that begin so are keyed by number (CID) and not by name.
    ///
    /// - Parameter head: the first bytes of a table, at least up to the end of its strings.
    public static func isKeyedByNumber(head: [UInt8]) -> Bool { (try? CompactTable(head))?.top.entry(.ordering) != nil }

    /// The table's end: the number of each glyph from 1 on, in the order of the table.
    public func charset(_ numbers: [Int]) throws(CompactFontError) -> [UInt8] {
        guard numbers.count == glyphCount - 1 else { throw .otherGlyphs(wanted: numbers.count, found: glyphCount - 1) }
        return [0] + numbers.flatMap { [UInt8](number: $0, size: 2) }
    }

    /// Zeroes compress to nothing.
    private static func clearCharset(_ bytes: inout [UInt8], _ table: CompactTable, _ count: Int) throws(CompactFontError) {
        guard let start = try table.top.integer(.charset, bytes), start > 2, start < bytes.count else { return }
        var end = start + 1
        switch bytes[start] {
        case 0: end += 2 * (count - 1)
        case let format where format <= 2:
            var covered = 1
            while covered < count {
                let size = Int(format)
                guard end + 2 + size <= bytes.count else { throw .malformed(offset: start) }
                covered += 1 + bytes.number(at: end + 2, size: size)
                end += 2 + size
            }
        default: throw .malformed(offset: start)
        }
        guard end <= bytes.count else { throw .malformed(offset: start) }
        for index in start..<end { bytes[index] = 0 }
    }

    /// Moves the offsets of private dictionaries, which the font dictionaries hold.
    private static func shiftPrivate(_ bytes: inout [UInt8], _ table: CompactTable, by shift: Int) throws(CompactFontError) {
        guard let start = try table.top.integer(.fontDictionaries, bytes) else { throw .malformed(offset: 0) }
        for piece in try CompactIndex(bytes, at: start).pieces {
            guard let entry = try CompactDictionary(bytes, in: piece).entry(.privateDictionary) else { continue }
            let place = entry.operands.upperBound - 5
            guard place >= entry.operands.lowerBound, bytes[place] == 29,
                let offset = try CompactDictionary.integers(bytes, in: entry.operands).last
            else { throw .malformed(offset: piece.lowerBound) }
            bytes.replaceSubrange(place + 1..<place + 5, with: [UInt8](number: offset + shift, size: 4))
        }
    }
}
