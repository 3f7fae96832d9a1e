import PageModel

@testable import GazetteTypesetting

/// Rows without type, and what pages make of them.
enum PageRows {
    static let pitch = Length.points(20)
    static let em = Length.points(12)

    static func row(height: Int = 1, before: Int = 0, penalty: Int = 0) -> Row {
        Row(height: height, before: before, breakPenalty: penalty, items: [])
    }

    static func text(_ count: Int) -> [Row] { Array(repeating: row(), count: count) }

    /// A run that says its number, with its baseline at a height.
    static func run(_ number: Int, y: Length) -> FrameItem {
        .text(
            TextRun(
                face: 0, size: em, x: .zero, y: y, purpose: .content(element: 0), text: String(number),
                glyphs: [.init(id: 1, x: .zero)]))
    }

    /// A footnote of lines of ten points.
    static func note(lines: Int) -> [Row] {
        (0..<lines).map { index in
            var row = Row(height: 0, before: 0, breakPenalty: 0, items: [])
            row.ownHeight = .points(10)
            row.beginsNote = index == 0
            if index == 1 || index == lines - 1 { row.breakPenalty = Row.forbidden }
            return row
        }
    }

    static func capacity(_ lines: Int) -> Int { pitch.raw * (lines - 1) + em.raw }

    static func geometry(_ lines: Int, columns: Int = 1, imprint: LayoutSpecification.ImprintPlace = .flow) -> PageGeometry {
        PageGeometry(
            pitch: pitch.raw, em: em.raw, capacity: capacity(lines), columnCount: columns, noteGap: Length.points(8).raw,
            imprintPlace: imprint)
    }

    static func plan(
        _ rows: [Row], lines: Int, columns: Int = 1, imprint: LayoutSpecification.ImprintPlace = .flow, startsRecto: Bool = true,
        turnedLines: Int = 5
    ) -> PagePlan {
        PageBreaker.plan(
            rows, geometry(lines, columns: columns, imprint: imprint), turnedCapacity: Length(raw: capacity(turnedLines)),
            startsRecto: startsRecto)
    }

    /// What the rows say, page by page.
    static func texts(_ plan: PagePlan) -> [String] {
        plan.pages.flatMap { $0.strips.flatMap { plan.rows[$0.rows] } }.flatMap(\.items).compactMap { item in
            if case .text(let run) = item { run.text } else { nil }
        }
    }

    /// How far down the strips of a page reach, footnotes and imprint not counted.
    static func height(of page: PlannedPage, _ plan: PagePlan, lines: Int = 10) -> Int {
        page.strips.map { bottom(of: $0, plan, geometry(lines)) }.max() ?? 0
    }

    static func bottom(of strip: PlannedPage.Strip, _ plan: PagePlan, _ geometry: PageGeometry) -> Int {
        var fill = PageFill(geometry, line: strip.line)
        guard let first = plan.rows[strip.rows].first else { return fill.bottom }
        for row in first.continuation { _ = fill.add(row.extent, keepsSpace: false) }
        for index in strip.rows {
            let keepsSpace = index > strip.rows.lowerBound || (strip.column == nil && strip.line > 0)
            _ = fill.add(plan.rows[index].extent, keepsSpace: keepsSpace)
        }
        return fill.bottom
    }

    /// Broken rules as the breaker counts them.
    static func violations(_ plan: PagePlan) -> Int {
        plan.relaxations.reduce(0) { sum, relaxation in
            switch relaxation.kind {
            case .singleLine, .lastLine, .note: sum + 1
            case .keep: sum + 100
            case .tallRow: sum
            }
        }
    }
}
