import PageModel

/// Turns the states that breaking went through into pages.
struct BreakPathReader {
    let rows: SegmentRows
    /// The number of the segment's first row and first footnote row among all.
    let firstRow: Int
    let firstNote: Int
    let isTurned: Bool

    func read(_ path: [BreakState], into plan: inout PagePlan) {
        var page = PlannedPage(isTurned: isTurned)
        for (state, before) in zip(path.dropFirst(), path) {
            switch state.step {
            case .start: break
            case .strip: page.strips.append(strip(from: before, to: state))
            case .balanced:
                let split = state.split
                let line = state.stripLine
                let middle = rows.firstNote[split]
                page.strips.append(
                    .init(
                        column: 0, line: line, rows: absolute(before.row..<split),
                        notes: notes(rows.firstNote[before.row] - before.carry..<middle)))
                page.strips.append(
                    .init(
                        column: 1, line: line, rows: absolute(split..<state.row),
                        notes: notes(middle..<rows.firstNote[state.row])))
                relax(at: split, page: plan.pages.count, &plan)
            case .imprintPage: break
            case .imprintPageBehindBlank:
                plan.pages.append(PlannedPage(hasFolio: false))
                page.hasFolio = false
            }
            if state.relaxesNote { relax(.note, at: max(before.row, state.row - 1), page: plan.pages.count, &plan) }
            let breaksRows = state.row > before.row && (state.endsPage || state.column > before.column)
            if breaksRows, !state.isDone { relax(at: state.row, page: plan.pages.count, &plan) }
            // A column may stay empty.
            page.strips.removeAll { $0.rows.isEmpty && $0.notes.isEmpty }
            guard state.endsPage else { continue }
            if state.isDone {
                if rows.footRoom > 0 { page.foot = absolute(rows.flowCount..<rows.count) }
                if isLastLine(page), path.first?.row != before.row {
                    relax(.lastLine, at: before.row, page: plan.pages.count, &plan)
                }
            }
            plan.pages.append(page)
            page = PlannedPage(isTurned: isTurned)
        }
    }

    private func strip(from before: BreakState, to state: BreakState) -> PlannedPage.Strip {
        let isSpanning = before.row < rows.flowCount && rows.spans[before.row]
        return .init(
            column: isSpanning ? nil : Int(before.column), line: state.stripLine, rows: absolute(before.row..<state.row),
            notes: notes(rows.firstNote[before.row] - before.carry..<rows.firstNote[state.row] - state.carry))
    }

    private func isLastLine(_ page: PlannedPage) -> Bool {
        guard page.strips.count == 1, let strip = page.strips.first, strip.rows.count == 1 else { return false }
        let extent = rows.extents[strip.rows.lowerBound - firstRow]
        return strip.column == 0 && extent.own < 0 && extent.height == 1
            && rows.continuations[strip.rows.lowerBound - firstRow].isEmpty
    }

    /// Notes the rule that a break before the row does not keep.
    private func relax(at row: Int, page: Int, _ plan: inout PagePlan) {
        guard row < rows.flowCount, rows.penalties[row] >= Row.discouraged else { return }
        relax(rows.penalties[row] >= Row.forbidden ? .keep : .singleLine, at: row, page: page, &plan)
    }

    private func relax(_ kind: PageRelaxation.Kind, at row: Int, page: Int, _ plan: inout PagePlan) {
        plan.relaxations.append(.init(kind: kind, page: page, row: firstRow + min(row, rows.count - 1)))
    }

    private func absolute(_ range: Range<Int>) -> Range<Int> { firstRow + range.lowerBound..<firstRow + range.upperBound }

    private func notes(_ range: Range<Int>) -> Range<Int> { firstNote + range.lowerBound..<firstNote + range.upperBound }
}
