import CompactFont
import Testing

struct StandInTableTests {
    @Test(arguments: [2, 300, 65535]) func `a stand-in tells its number and its glyphs`(count: Int) throws {
        let table = StandInTable.bytes(name: "Some-Font", glyphCount: count, number: 513)
        let read = try StandInTable.read(table)
        #expect(read.number == 513)
        #expect(read.glyphs == (1..<UInt32(count)).map { $0 })
        #expect(RekeyedTable.isKeyedByNumber(head: table))
        #expect(RekeyedTable.isKeyedByNumber(head: Array(table.prefix(4096))))
    }

    @Test func `what is no stand-in is refused`() throws {
        var table = StandInTable.bytes(name: "F", glyphCount: 3, number: 0)
        table[table.count - 1] ^= 1
        #expect(throws: CompactFontError.self) { try StandInTable.read(table) }
        #expect(throws: CompactFontError.malformed(offset: 0)) { try StandInTable.read([]) }
    }

    @Test func `a table cut short anywhere is refused`() {
        let table = StandInTable.bytes(name: "F", glyphCount: 4, number: 0)
        for length in 0..<table.count {
            #expect(throws: CompactFontError.self) { try StandInTable.read(Array(table.prefix(length))) }
        }
    }
}
