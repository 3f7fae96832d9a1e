import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Small random texts against every way to break them, and larger ones against what must never happen.
@Suite struct PageBreakerProperties {
    /// Paragraphs, headings, tables' rows with the penalties that setting gives them.
    private func rows(_ count: Int, _ generator: inout SeededGenerator) -> [Row] {
        var rows: [Row] = []
        var keepsNext = false
        while rows.count < count {
            let length = Int.random(in: 1...4, using: &generator)
            var block = (0..<length).map { _ in PageRows.row() }
            block[0].before = Int.random(in: 0...5, using: &generator) == 0 ? 1 : 0
            if length > 1 {
                block[1].breakPenalty = Row.discouraged
                block[length - 1].breakPenalty = Row.discouraged
            }
            if keepsNext {
                block[0].breakPenalty = Row.forbidden
                if length > 1 { block[1].breakPenalty = Row.forbidden }
            }
            if Int.random(in: 0...6, using: &generator) == 0 {
                block[0].height = 0
                block[0].ownHeight = Length(raw: Int.random(in: 1...PageRows.pitch.raw * 3, using: &generator))
            }
            keepsNext = length == 1 && Int.random(in: 0...2, using: &generator) == 0
            rows += block
        }
        return Array(rows.prefix(count))
    }

    /// The fewest broken rules of all ways to break; pages that hold one row may be too full.
    private func fewest(_ rows: [Row], lines: Int) -> Int {
        let geometry = PageRows.geometry(lines)
        var best = Int.max
        for breaks in 0..<(1 << (rows.count - 1)) {
            var rules = 0
            var start = 0
            var fits = true
            for row in 0..<rows.count where row == rows.count - 1 || breaks >> row & 1 == 1 {
                var fill = PageFill(geometry)
                for index in start...row { _ = fill.add(rows[index].extent, keepsSpace: index > start) }
                if fill.bottom > geometry.capacity, row > start { fits = false }
                if row < rows.count - 1 { rules += rows[row + 1].breakPenalty / Row.discouraged }
                if row == rows.count - 1, start == row, row > 0, rows[row].ownHeight == nil { rules += 1 }
                start = row + 1
            }
            if fits { best = min(best, rules) }
        }
        return best
    }

    @Test func `no rule is broken where some way to break the pages keeps it`() {
        var generator = SeededGenerator.announced(for: "pages against every way to break them")
        for _ in 0..<250 {
            let rows = rows(Int.random(in: 1...10, using: &generator), &generator)
            let lines = Int.random(in: 2...5, using: &generator)
            let plan = PageRows.plan(rows, lines: lines, startsRecto: Bool.random(using: &generator))
            guard plan.rows.count == rows.count else { continue }
            #expect(PageRows.violations(plan) == fewest(rows, lines: lines), "\(rows.map(\.extent)) \(lines)")
        }
    }

    @Test func `every row and every note stands once, in order, and in its place`() {
        var generator = SeededGenerator.announced(for: "every row stands once")
        var emptyColumns = 0
        var pageCount = 0
        for _ in 0..<300 {
            var rows = rows(Int.random(in: 1...80, using: &generator), &generator)
            for index in rows.indices {
                if Int.random(in: 0...9, using: &generator) == 0 {
                    rows[index].notes = PageRows.note(lines: Int.random(in: 1...30, using: &generator))
                }
                if Int.random(in: 0...7, using: &generator) == 0 { rows[index].spansColumns = true }
                if Int.random(in: 0...19, using: &generator) == 0 { rows[index].breakPenalty = Row.forced }
                if index > 0, Int.random(in: 0...12, using: &generator) == 0 { rows[index].continuation = [PageRows.row()] }
                if index % 40 > 33 { rows[index].isTurned = true }
                if index % 23 > 20 { rows[index].standsAtFoot = true }
            }
            let columns = Int.random(in: 1...2, using: &generator)
            let places: [LayoutSpecification.ImprintPlace] = [.last, .even]
            let imprint = places[Int.random(in: 0...1, using: &generator)]
            let plan = PageRows.plan(rows, lines: 9, columns: columns, imprint: imprint)
            var row = 0
            var note = 0
            for page in plan.pages {
                for strip in page.strips {
                    #expect(strip.rows.lowerBound == row)
                    #expect(strip.notes.lowerBound == note)
                    row = strip.rows.upperBound
                    note = strip.notes.upperBound
                }
                if let foot = page.foot {
                    #expect(foot.lowerBound == row)
                    row = foot.upperBound
                }
                if columns == 2, !page.isTurned, page.strips.last?.column == 0 { emptyColumns += 1 }
                check(page, plan, columns: page.isTurned ? 1 : columns, lines: page.isTurned ? 5 : 9)
            }
            #expect(row == plan.rows.count)
            pageCount += plan.pages.count
            #expect(note == plan.rows.reduce(0) { $0 + $1.notes.count })
        }
        // One row under a spanning one, or one before a large note: seldom enough.
        #expect(emptyColumns * 5 < pageCount, "\(emptyColumns) / \(pageCount)")
    }

    /// Text and footnotes of every column fit under each other.
    private func check(_ page: PlannedPage, _ plan: PagePlan, columns: Int, lines: Int) {
        let geometry = PageRows.geometry(lines, columns: columns)
        let notes = plan.rows.flatMap(\.notes).map { $0.extent.natural(geometry) }
        for column in 0..<columns {
            let strips = page.strips.filter { $0.column ?? column == column }
            let bottom = strips.map { PageRows.bottom(of: $0, plan, geometry) }.max() ?? 0
            let called = page.strips.filter { $0.column ?? 0 == column }.flatMap { notes[$0.notes] }
            let isOneRow = strips.count == 1 && strips[0].rows.count == 1
            #expect(
                bottom + geometry.noteRoom(called.reduce(0, +)) <= geometry.capacity || isOneRow,
                "\(page) \(bottom) \(called.reduce(0, +)) \(geometry.capacity)")
            for (upper, lower) in zip(strips, strips.dropFirst()) {
                #expect(geometry.pitch * lower.line >= PageRows.bottom(of: upper, plan, geometry))
            }
        }
    }

    @Test func `the same rows give the same pages`() {
        var generator = SeededGenerator.announced(for: "the same rows give the same pages")
        let rows = rows(400, &generator)
        #expect(PageRows.plan(rows, lines: 9).pages == PageRows.plan(rows, lines: 9).pages)
        #expect(PageRows.plan(rows, lines: 9, columns: 2).pages == PageRows.plan(rows, lines: 9, columns: 2).pages)
    }
}
