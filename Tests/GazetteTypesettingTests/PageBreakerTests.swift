import PageModel
import Testing

@testable import GazetteTypesetting

@Suite struct PageBreakerTests {
    private func pages(_ rows: [Row], capacity: Int, startsRecto: Bool = true) -> [Range<Int>] {
        PageRows.plan(rows, lines: capacity, startsRecto: startsRecto).pages.map { $0.strips.first?.rows ?? 0..<0 }
    }

    @Test func `a page takes as many rows as it has lines`() {
        #expect(pages(PageRows.text(25), capacity: 10) == [0..<10, 10..<20, 20..<25])
    }

    @Test func `space before a row counts inside a page and not at its top`() {
        let rows = Array(repeating: PageRows.row(before: 1), count: 8)
        #expect(pages(rows, capacity: 7) == [0..<4, 4..<8])
    }

    @Test func `a heading goes over with the rows that it leads`() {
        var rows = PageRows.text(12)
        // Row 9 is a heading on the last line; rows 10 and 11 may not begin a page.
        rows[10].breakPenalty = Row.forbidden
        rows[11].breakPenalty = Row.forbidden
        #expect(pages(rows, capacity: 10) == [0..<9, 9..<12])
    }

    @Test func `neither the first nor the last line of a paragraph stands alone`() {
        // Paragraph of rows 8...12, capacity 12 leaves its last row alone; the break moves up one row.
        var rows = PageRows.text(13)
        rows[9].breakPenalty = Row.discouraged
        rows[12].breakPenalty = Row.discouraged
        #expect(pages(rows, capacity: 12) == [0..<11, 11..<13])
    }

    @Test func `a forced row begins a page, and a right-hand one behind a blank page`() {
        var rows = PageRows.text(4)
        rows[2].breakPenalty = Row.forced
        #expect(pages(rows, capacity: 10) == [0..<2, 2..<4])
        rows[2].breakPenalty = Row.forcedRecto
        let plan = PageRows.plan(rows, lines: 10)
        #expect(plan.pages.map { $0.strips.first?.rows ?? 0..<0 } == [0..<2, 0..<0, 2..<4])
        #expect(plan.pages.map(\.hasFolio) == [true, false, true])
        #expect(pages(rows, capacity: 10, startsRecto: false) == [0..<2, 2..<4])
    }

    @Test func `a row taller than the page comes out in parts, nothing of it lost`() {
        var tall = PageRows.row(height: 25)
        for line in 0..<25 { tall.items.append(PageRows.run(line, y: PageRows.pitch * line + PageRows.em)) }
        tall.items.append(.rule(.init(x: .zero, y: .zero, width: .points(1), height: PageRows.pitch * 25)))
        let plan = PageRows.plan([PageRows.row(), tall, PageRows.row()], lines: 10)
        #expect(PageRows.texts(plan) == (0..<25).map(String.init))
        #expect(plan.relaxations.map(\.kind) == [.tallRow])
        for page in plan.pages { #expect(PageRows.height(of: page, plan) <= PageRows.capacity(10)) }
        let rules = plan.rows.flatMap(\.items).compactMap { item -> Length? in
            if case .rule(let rule) = item { rule.height } else { nil }
        }
        // The box of the last line ends an em after its top, a little before the next lattice line.
        #expect(rules.reduce(.zero, +) >= PageRows.pitch * 24 + PageRows.em)
    }

    @Test func `a row off the lattice begins where the row above ends, text after it returns to the lattice`() {
        var table = PageRows.row()
        table.height = 0
        table.ownHeight = PageRows.pitch + Length(raw: 1)
        var fill = PageFill(PageRows.geometry(10))
        let tops = [PageRows.row(), table, table, PageRows.row()].map { fill.add($0.extent, keepsSpace: true) }
        let pitch = PageRows.pitch.raw
        let em = PageRows.em.raw
        #expect(tops == [0, em, em + pitch + 1, 3 * pitch])
    }

    @Test func `a page is full when its true height is`() {
        var table = PageRows.row()
        table.height = 0
        table.ownHeight = PageRows.em
        // The type area ends an em below its last lattice line: an em more than the lattice lines before it hold.
        let fits = PageRows.text(9) + [table]
        #expect(pages(fits, capacity: 10) == [0..<10])
        table.ownHeight = PageRows.pitch + Length(raw: 1)
        #expect(pages(PageRows.text(9) + [table], capacity: 10).count == 2)
    }

    @Test func `what continues a table is set again where a page begins with one of its rows`() {
        var rows = PageRows.text(12)
        for index in 1..<12 { rows[index].continuation = [PageRows.row(), PageRows.row()] }
        #expect(pages(rows, capacity: 6) == [0..<6, 6..<10, 10..<12])
    }

    @Test func `the last page of a document is not a single line`() {
        #expect(pages(PageRows.text(11), capacity: 10) == [0..<9, 9..<11])
        // A line that the rows before it may not part from is none the less alone where nothing else is possible.
        let plan = PageRows.plan([PageRows.row(height: 10), PageRows.row()], lines: 10)
        #expect(plan.relaxations == [.init(kind: .lastLine, page: 1, row: 1)])
    }

    @Test func `facing pages differ by one line at most where the rows allow`() {
        // Rows 18...20 stay together, so the left-hand page must end three lines short; the right-hand one follows.
        var rows = PageRows.text(60)
        for index in 18...20 { rows[index].breakPenalty = Row.forbidden }
        let plan = PageRows.plan(rows, lines: 20, startsRecto: false)
        let blanks = plan.pages.map { 20 - $0.strips[0].rows.count }
        #expect(blanks[0] == 3)
        #expect(blanks[1] == 2)
        // A right-hand page before does not face it.
        let other = PageRows.plan(rows, lines: 20, startsRecto: true)
        #expect(other.pages[1].strips[0].rows.count == 20)
    }

    @Test func `where every break leaves a line alone the page log says so`() {
        var rows = PageRows.text(4)
        for index in 1..<4 { rows[index].breakPenalty = Row.discouraged }
        rows[2].breakPenalty = Row.forbidden
        let plan = PageRows.plan(rows, lines: 3)
        #expect(plan.relaxations.contains { $0.kind == .singleLine })
    }
}
