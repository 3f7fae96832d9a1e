import CompactFont
import Testing

struct RekeyedTableTests {
    private let table = StandInTable.bytes(name: "F", glyphCount: 5, number: 7)

    @Test func `glyphs keep their programs and get the new numbers`() throws {
        let rekeyed = try RekeyedTable(table)
        #expect(rekeyed.glyphCount == 5)
        let made = try rekeyed.body + rekeyed.charset([4, 2, 300, 1])
        #expect(try StandInTable.read(made).glyphs == [1, 2, 3, 4])
        #expect(made.suffix(9) == [0, 0, 4, 0, 2, 1, 44, 0, 1])
        // 15 is the operator of the charset: its offset is where the body ends.
        let offset = rekeyed.body.count
        let operands: [UInt8] = [29, 0, 0, UInt8(offset >> 8), UInt8(offset & 0xFF), 15]
        #expect(made.indices.dropLast(6).contains { made[$0..<$0 + 6].elementsEqual(operands) })
    }

    @Test func `a rekeyed table can be rekeyed again`() throws {
        let first = try RekeyedTable(table)
        let second = try RekeyedTable(first.body + first.charset([1, 2, 3, 4]))
        #expect(try StandInTable.read(second.body + second.charset([9, 8, 7, 6])).number == 7)
    }

    @Test func `numbers for other glyphs are refused`() throws {
        #expect(throws: CompactFontError.otherGlyphs(wanted: 3, found: 4)) { try RekeyedTable(table).charset([1, 2, 3]) }
    }
}
