import PageModel

/// Chooses where pages and columns end.
enum PageBreaker {
    /// The pages of a flow; a row that no page can hold comes back cut into rows that do.
    ///
    /// - Parameters:
    ///   - turnedCapacity: the height of turned pages: the width of the type area.
    ///   - startsRecto: whether the first page is a right-hand one.
    static func plan(_ rows: [Row], _ geometry: PageGeometry, turnedCapacity: Length, startsRecto: Bool) -> PagePlan {
        let turned = geometry.turned(capacity: turnedCapacity)
        var plan = PagePlan(rows: [], pages: [], relaxations: [])
        var cut: [Int] = []
        if rows.contains(where: {
            $0.extent.natural($0.isTurned ? turned : geometry) > ($0.isTurned ? turned : geometry).capacity
        }) {
            for row in rows {
                let parts = row.cut(row.isTurned ? turned : geometry)
                if parts.count > 1 { cut.append(plan.rows.count) }
                plan.rows += parts
            }
        } else {
            plan.rows = rows
        }
        var firstNote = 0
        for segment in segments(of: plan.rows) {
            let first = plan.rows[segment.lowerBound]
            let isRecto = plan.pages.count % 2 == (startsRecto ? 0 : 1)
            if first.breakPenalty == Row.forcedRecto, !isRecto { plan.pages.append(PlannedPage(hasFolio: false)) }
            let geometry = first.isTurned ? turned : geometry
            let measured = SegmentRows(plan.rows[segment], geometry)
            let path = SegmentBreaker.path(measured, geometry, isRecto: plan.pages.count % 2 == (startsRecto ? 0 : 1))
            let reader = BreakPathReader(
                rows: measured, firstRow: segment.lowerBound, firstNote: firstNote, isTurned: first.isTurned)
            reader.read(path, into: &plan)
            firstNote += measured.noteStarts.count
        }
        addTallRows(cut, to: &plan)
        return plan
    }

    /// Stretches that begin and end with a page: forced page ends, turned pages, imprints at the foot.
    private static func segments(of rows: [Row]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for row in rows.indices.dropFirst() {
            let ends =
                rows[row].isForced || rows[row].isTurned != rows[row - 1].isTurned
                || (rows[row - 1].standsAtFoot && !rows[row].standsAtFoot)
            if ends {
                segments.append(start..<row)
                start = row
            }
        }
        if start < rows.count { segments.append(start..<rows.count) }
        return segments
    }

    private static func addTallRows(_ cut: [Int], to plan: inout PagePlan) {
        for row in cut {
            guard let page = plan.pages.firstIndex(where: { $0.holds(row) }) else { continue }
            plan.relaxations.append(.init(kind: .tallRow, page: page, row: row))
        }
    }
}

extension PlannedPage {
    /// Whether the row stands on the page.
    func holds(_ row: Int) -> Bool { strips.contains { $0.rows.contains(row) } || foot?.contains(row) ?? false }
}
