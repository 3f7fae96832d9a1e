import Testing

@testable import GazetteTypesetting

@Suite struct PageBreakerTests {
    private func row(height: Int = 1, before: Int = 0, penalty: Int = 0) -> Row {
        Row(height: height, before: before, breakPenalty: penalty, items: [])
    }

    @Test func `a page takes as many rows as it has lines`() {
        #expect(PageBreaker.pages(Array(repeating: row(), count: 25), capacity: 10) == [0..<10, 10..<20, 20..<25])
    }

    @Test func `space before a row counts inside a page and not at its top`() {
        let rows = Array(repeating: row(before: 1), count: 8)
        #expect(PageBreaker.pages(rows, capacity: 7) == [0..<4, 4..<8])
    }

    @Test func `a heading goes over with the rows that it leads`() {
        var rows = Array(repeating: row(), count: 12)
        // Row 9 is a heading on the last line; rows 10 and 11 may not begin a page.
        rows[10].breakPenalty = Row.forbidden
        rows[11].breakPenalty = Row.forbidden
        #expect(PageBreaker.pages(rows, capacity: 10) == [0..<9, 9..<12])
    }

    @Test func `neither the first nor the last line of a paragraph stands alone`() {
        // Paragraph of rows 8...12, capacity 12 leaves its last row alone; the break moves up one row.
        var rows = Array(repeating: row(), count: 13)
        rows[9].breakPenalty = Row.discouraged
        rows[12].breakPenalty = Row.discouraged
        #expect(PageBreaker.pages(rows, capacity: 12) == [0..<11, 11..<13])
    }

    @Test func `a forced row begins a page`() {
        var rows = Array(repeating: row(), count: 4)
        rows[2].breakPenalty = Row.forced
        #expect(PageBreaker.pages(rows, capacity: 10) == [0..<2, 2..<4])
    }

    @Test func `a row taller than the page gets a page of its own`() {
        #expect(PageBreaker.pages([row(), row(height: 30), row()], capacity: 10) == [0..<1, 1..<2, 2..<3])
    }
}
