import PageModel
import Testing

@testable import GazetteTypesetting

/// Footnotes, imprints, turned pages and columns, in rows without type.
@Suite struct PageKindsTests {
    // MARK: Footnotes

    @Test func `footnotes take room at the foot of the page that calls them`() {
        var rows = PageRows.text(20)
        // Two notes of two lines and the rule: 48 points, or three of ten lines.
        rows[2].notes = PageRows.note(lines: 2)
        rows[4].notes = PageRows.note(lines: 2)
        let plan = PageRows.plan(rows, lines: 10)
        #expect(plan.pages.map { $0.strips[0].rows } == [0..<7, 7..<17, 17..<20])
        #expect(plan.pages.map { $0.strips[0].notes } == [0..<4, 4..<4, 4..<4])
    }

    @Test func `the last line of a page goes over when its note does not fit`() {
        var rows = PageRows.text(20)
        rows[9].notes = PageRows.note(lines: 3)
        let plan = PageRows.plan(rows, lines: 10)
        #expect(plan.pages[0].strips[0].rows == 0..<9)
        #expect(plan.pages[1].strips[0].notes == 0..<3)
        #expect(plan.relaxations.isEmpty)
    }

    @Test func `a long note goes on overleaf, two lines of it at least on either page`() {
        var rows = PageRows.text(30)
        // The rows after the call belong with it, so that it cannot go over whole.
        rows[6].notes = PageRows.note(lines: 6)
        for index in 1...6 { rows[index].breakPenalty = Row.forbidden }
        let plan = PageRows.plan(rows, lines: 10)
        #expect(plan.pages[0].strips[0].rows == 0..<7)
        #expect(plan.pages[0].strips[0].notes == 0..<4)
        #expect(plan.pages[1].strips[0].notes == 4..<6)
        #expect(plan.relaxations.isEmpty)
    }

    @Test func `a note longer than a page comes out whole over several, and the page log says so`() {
        var rows = PageRows.text(4)
        rows[1].notes = PageRows.note(lines: 60)
        let plan = PageRows.plan(rows, lines: 10)
        let notes = plan.pages.flatMap(\.strips).map(\.notes)
        #expect(notes.first?.lowerBound == 0)
        #expect(notes.last?.upperBound == 60)
        for (note, next) in zip(notes, notes.dropFirst()) { #expect(note.upperBound == next.lowerBound) }
        #expect(plan.relaxations.contains { $0.kind == .note })
        #expect(plan.pages.flatMap(\.strips).flatMap(\.rows) == [0, 1, 2, 3])
    }

    // MARK: Imprint

    private func withImprint(_ text: Int, lines: Int = 2) -> [Row] {
        var rows = PageRows.text(text + lines)
        for index in text..<text + lines { rows[index].standsAtFoot = true }
        return rows
    }

    @Test func `the imprint stands at the foot of the last page, unbroken`() {
        let plan = PageRows.plan(withImprint(13), lines: 10, imprint: .last)
        #expect(plan.pages.map { $0.strips[0].rows } == [0..<10, 10..<13])
        #expect(plan.pages.map(\.foot) == [nil, 13..<15])
    }

    @Test func `where the imprint finds no room lines go over to keep it company`() {
        let plan = PageRows.plan(withImprint(10), lines: 10, imprint: .last)
        #expect(plan.pages.last?.foot == 10..<12)
        #expect(plan.pages.last?.strips.isEmpty == false)
    }

    @Test func `an imprint for an even page takes the back of an odd one, with its number`() {
        let plan = PageRows.plan(withImprint(5), lines: 10, imprint: .even)
        #expect(plan.pages.map { $0.strips.map(\.rows) } == [[0..<5], []])
        #expect(plan.pages.map(\.foot) == [nil, 5..<7])
        #expect(plan.pages.map(\.hasFolio) == [true, true])
        // On an even page with room it stays.
        #expect(PageRows.plan(withImprint(5), lines: 10, imprint: .even, startsRecto: false).pages.count == 1)
    }

    @Test func `neither a blank page before the imprint nor the imprint's page shows a number`() {
        // The text fills the even page and cannot be cut shorter.
        var rows = withImprint(2)
        rows[0].height = 10
        rows[1].height = 10
        let plan = PageRows.plan(rows, lines: 10, imprint: .even)
        #expect(plan.pages.map { $0.strips.map(\.rows) } == [[0..<1], [1..<2], [], []])
        #expect(plan.pages.map(\.foot) == [nil, nil, nil, 2..<4])
        #expect(plan.pages.map(\.hasFolio) == [true, true, false, false])
    }

    // MARK: Turned pages

    @Test func `landscape rows go on turned pages of their own, as many as their height holds`() {
        var rows = PageRows.text(20)
        for index in 4..<12 { rows[index].isTurned = true }
        let plan = PageRows.plan(rows, lines: 10, turnedLines: 5)
        #expect(plan.pages.map { $0.strips[0].rows } == [0..<4, 4..<9, 9..<12, 12..<20])
        #expect(plan.pages.map(\.isTurned) == [false, true, true, false])
    }

    // MARK: Columns

    private func strips(_ plan: PagePlan) -> [[PlannedPage.Strip]] { plan.pages.map(\.strips) }

    @Test func `columns are filled one after the other and the last page is level`() {
        let plan = PageRows.plan(PageRows.text(31), lines: 10, columns: 2)
        #expect(strips(plan).map { $0.map(\.rows) } == [[0..<10, 10..<20], [20..<26, 26..<31]])
        #expect(strips(plan)[1].map(\.column) == [0, 1])
    }

    @Test func `a row across the columns has level columns above it and full ones below`() {
        var rows = PageRows.text(40)
        rows[0].spansColumns = true
        rows[9].spansColumns = true
        rows[9].before = 1
        let plan = PageRows.plan(rows, lines: 10, columns: 2)
        #expect(
            strips(plan)[0] == [
                .init(column: nil, line: 0, rows: 0..<1, notes: 0..<0), .init(column: 0, line: 1, rows: 1..<5, notes: 0..<0),
                .init(column: 1, line: 1, rows: 5..<9, notes: 0..<0), .init(column: nil, line: 5, rows: 9..<10, notes: 0..<0),
                .init(column: 0, line: 7, rows: 10..<13, notes: 0..<0), .init(column: 1, line: 7, rows: 13..<16, notes: 0..<0),
            ])
        #expect(strips(plan)[1].map(\.rows) == [16..<26, 26..<36])
        #expect(strips(plan)[2].map(\.rows) == [36..<38, 38..<40])
    }

    @Test func `columns keep paragraphs together as pages do`() {
        var rows = PageRows.text(20)
        // The paragraph of rows 9...11 would leave its first line at the foot of the first column.
        rows[10].breakPenalty = Row.discouraged
        rows[11].breakPenalty = Row.discouraged
        let plan = PageRows.plan(rows + PageRows.text(10), lines: 10, columns: 2)
        #expect(strips(plan)[0].map(\.rows) == [0..<9, 9..<19])
        #expect(plan.relaxations.isEmpty)
    }

    @Test func `footnotes stand at the foot of their column`() {
        var rows = PageRows.text(40)
        rows[12].notes = PageRows.note(lines: 2)
        let plan = PageRows.plan(rows, lines: 10, columns: 2)
        #expect(strips(plan)[0].map(\.rows)[1].upperBound < 20)
        #expect(strips(plan)[0].map(\.notes) == [0..<0, 0..<2])
    }
}
