/// A `CFF ` table that stands in for a font while pages are drawn: its glyphs are all the same small triangle, each at a
/// place that tells its number.
///
/// Whoever writes a file with it reads no real outlines, and from the table that ends up in the file it can be seen which
/// glyph went where.
public enum StandInTable {
    /// The start of a glyph's program before its number: a 16-bit integer follows.
    private static let short: UInt8 = 28
    /// rmoveto; 100 100 rlineto; 100 hlineto; endchar
    private static let triangle: [UInt8] = [21, 239, 239, 5, 239, 6, 14]

    /// - Parameters:
    ///   - name: the PostScript name of the font.
    ///   - glyphCount: how many glyphs the font has, .notdef among them.
    ///   - number: told by glyph 0, which nothing shows: which stand-in it is; below 65536.
    public static func bytes(name: String, glyphCount: Int, number: Int) -> [UInt8] {
        let header: [UInt8] = [1, 0, 4, 4]
        let names = CompactIndex.bytes(of: [Array(name.utf8)])
        let strings = CompactIndex.bytes(of: [Array("Adobe".utf8), Array("Identity".utf8)])
        let glyphs = charStrings(glyphCount, number)
        let charset: [UInt8] = [2] + [UInt8](number: 1, size: 2) + [UInt8](number: max(0, glyphCount - 2), size: 2)
        let selection: [UInt8] = [3, 0, 1, 0, 0, 0] + [UInt8](number: glyphCount, size: 2)
        let privateDictionary: [UInt8] = [139, 20]  // defaultWidthX 0
        // Every offset is written in five bytes, so that the dictionary is as long with the true ones.
        func top(_ start: Int) -> [UInt8] {
            let afterCharset = start + charset.count
            let afterSelection = afterCharset + selection.count
            let afterPrivate = afterSelection + privateDictionary.count
            let dictionaries = CompactIndex.bytes(of: [fontDictionary(privateDictionary.count, afterSelection)])
            let entries: [(code: Int, operand: Int)] = [
                (0x0C22, glyphCount),  // CIDCount
                (CompactDictionary.Operator.charset.rawValue, start),
                (CompactDictionary.Operator.fontSelection.rawValue, afterCharset),
                (CompactDictionary.Operator.fontDictionaries.rawValue, afterPrivate),
                (CompactDictionary.Operator.charStrings.rawValue, afterPrivate + dictionaries.count),
            ]
            // The ordering comes first (Adobe Technical Note #5176, §9).
            return CompactDictionary.ordering(registry: 391, name: 392)
                + CompactDictionary.bytes(ofOperator: CompactDictionary.Operator.ordering.rawValue)
                + entries.flatMap {
                    CompactDictionary.bytes(of: $0.operand) + CompactDictionary.bytes(ofOperator: $0.code)
                }
        }
        let head = header + names
        let start = head.count + CompactIndex.bytes(of: [top(0)]).count + strings.count + 2
        let dictionaries = CompactIndex.bytes(
            of: [fontDictionary(privateDictionary.count, start + charset.count + selection.count)])
        return head + CompactIndex.bytes(of: [top(start)]) + strings + [0, 0] + charset + selection + privateDictionary
            + dictionaries + glyphs
    }

    /// Which stand-in a table was made from, and the glyph that each of its glyphs from 1 on stands for.
    public static func read(_ table: [UInt8]) throws(CompactFontError) -> (number: Int, glyphs: [UInt32]) {
        let table = try CompactTable(table)
        var numbers: [Int] = []
        for piece in try table.charStrings().pieces {
            let program = table.bytes[piece]
            guard program.count == 6 + triangle.count, program.first == short, program.suffix(triangle.count) == triangle[...]
            else { throw .malformed(offset: piece.lowerBound) }
            numbers.append(Int(program[piece.lowerBound + 2]) << 8 | Int(program[piece.lowerBound + 5]))
        }
        guard let first = numbers.first else { throw .malformed(offset: 0) }
        return (first, numbers.dropFirst().map(UInt32.init))
    }

    private static func fontDictionary(_ size: Int, _ offset: Int) -> [UInt8] {
        CompactDictionary.bytes(of: size) + CompactDictionary.bytes(of: offset)
            + CompactDictionary.bytes(ofOperator: CompactDictionary.Operator.privateDictionary.rawValue)
    }

    /// The INDEX of programs; built by hand because a font has up to 65535 of them.
    private static func charStrings(_ count: Int, _ number: Int) -> [UInt8] {
        let length = 6 + triangle.count
        let size = 3 + (count + 1) * 4 + count * length
        return [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
            var index = 0
            func put(_ byte: Int) {
                bytes.initializeElement(at: index, to: UInt8(truncatingIfNeeded: byte))
                index += 1
            }
            put(count >> 8)
            put(count)
            put(4)
            for glyph in 0...count {
                let offset = 1 + glyph * length
                for shift in [24, 16, 8, 0] { put(offset >> shift) }
            }
            for glyph in 0..<count {
                let value = glyph == 0 ? number : glyph
                for byte in [Int(short), 0, value >> 8, Int(short), 0, value & 0xFF] { put(byte) }
                for byte in triangle { put(Int(byte)) }
            }
            initialized = index
        }
    }
}
