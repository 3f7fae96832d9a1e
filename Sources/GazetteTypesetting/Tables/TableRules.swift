import PageModel

/// The rules of some rows of a table: the sides of cells, the rule under each row, the frame.
struct TableRules {
    private let plan: TableSetter.Plan
    private let shape: TableShape

    init(_ plan: TableSetter.Plan, _ shape: TableShape) {
        self.plan = plan
        self.shape = shape
    }

    /// - Parameters:
    ///   - tops: of the rows, and the foot of the last, from the top of the strip.
    ///   - begins: whether the strip has the top of its first row; `ends` the same for the foot of the last.
    func items(rows: Range<Int>, tops: [Length], begins: Bool, ends: Bool) -> [FrameItem] {
        let foot = tops[tops.count - 1]
        var items: [FrameItem] = []
        if begins, rows.lowerBound == 0 {
            items.append(horizontal(0..<shape.columns, y: .zero, height: plan.style.outerRule))
        }
        for column in 0...shape.columns { items += verticals(column, rows, tops) }
        for (index, row) in rows.enumerated() {
            let isFoot = row + 1 == rows.upperBound
            if isFoot, !ends { continue }
            if row + 1 == shape.rows {
                items.append(horizontal(0..<shape.columns, y: foot - plan.style.outerRule, height: plan.style.outerRule))
            } else {
                for columns in open(under: row) {
                    items.append(horizontal(columns, y: tops[index + 1] - plan.style.innerRule, height: plan.style.innerRule))
                }
            }
        }
        return items
    }

    /// Where a cell ends under the row: runs of columns.
    private func open(under row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<shape.columns where shape.owner(row, column) != shape.owner(row + 1, column) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }

    /// The rule before a column, where cells meet.
    private func verticals(_ column: Int, _ rows: Range<Int>, _ tops: [Length]) -> [FrameItem] {
        let isOuter = column == 0 || column == shape.columns
        let width = isOuter ? plan.style.outerRule : plan.style.innerRule
        let edge = plan.edge(column)
        let x = column == 0 ? edge : column == shape.columns ? edge - width : edge - width / 2
        var items: [FrameItem] = []
        var start: Length?
        for (index, row) in rows.enumerated() {
            if isOuter || shape.owner(row, column - 1) != shape.owner(row, column) {
                if start == nil { start = tops[index] }
            } else if let from = start {
                items.append(.rule(.init(x: x, y: from, width: width, height: tops[index] - from)))
                start = nil
            }
        }
        if let from = start {
            items.append(.rule(.init(x: x, y: from, width: width, height: tops[tops.count - 1] - from)))
        }
        return items
    }

    private func horizontal(_ columns: Range<Int>, y: Length, height: Length) -> FrameItem {
        .rule(.init(x: plan.edge(columns.lowerBound), y: y, width: plan.width(of: columns), height: height))
    }
}
