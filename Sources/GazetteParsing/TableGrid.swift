import GazetteModel

/// The cells of a table, found from how many entries its rows have.
///
/// A row with fewer entries than the table has columns: its last cell takes the rest. A head of two rows whose entries add
/// up to the columns plus one: the cells of its first row stand beside the second, its last one over it. A first row whose
/// entries divide the columns of a full second row: each takes its share. `^^` and `||` say it outright.
struct TableGrid {
    struct Cell {
        var place: TableCell
        /// Source offsets between the strokes; nil for what `^^` found nothing to join with.
        var text: Range<Int>
    }

    private(set) var cells: [Cell] = []
    /// Places of `^^` under no cell that it could join with; they stay text.
    private(set) var unjoined: [Range<Int>] = []
    let columns: Int
    private(set) var headRows: Int
    private let alignments: [TableCell.Alignment?]

    /// - Parameters:
    ///   - rows: without the row of dashes; at least one.
    ///   - headRows: how many rows stand over the row of dashes; nil without one.
    ///   - canHaveHead: whether the first row could be one: all its cells have text.
    init(_ rows: [[TableRowText.Entry]], headRows: Int?, canHaveHead: Bool, alignments: [TableCell.Alignment?], table: Int) {
        columns = rows.reduce(1) { max($0, $1.count) }
        self.alignments = alignments
        self.headRows = headRows ?? (rows.count >= 3 && canHaveHead ? 1 : 0)
        let filled = fill(rows, hasRule: headRows != nil)
        place(filled, table: table)
    }

    // MARK: Counts

    private mutating func fill(_ rows: [[TableRowText.Entry]], hasRule: Bool) -> [[TableRowText.Entry]] {
        var rows = rows
        if rows.count > 1, rows[0].count > 1, rows[0].count < columns, headRows > 0 || rows.count == 2 {
            let upper = rows[0].count
            let lower = rows[1].count
            let isFullBelow = rows.count < 3 || rows[2].count == columns
            if lower > 1, lower < columns, upper - 1 + lower == columns, isFullBelow {
                rows[0] += Array(repeating: .joinsLeft, count: lower - 1)
                // What stands beside the second row goes on in it; its entries have no text of their own.
                rows[1] = (0..<(upper - 1)).map { _ in .joinsAbove(0..<0) } + rows[1]
                if !hasRule { headRows = 2 }
            } else if lower == columns, columns % upper == 0 {
                let share = columns / upper
                rows[0] = rows[0].flatMap { [$0] + Array(repeating: .joinsLeft, count: share - 1) }
                if !hasRule, headRows > 0, rows.count > 2 { headRows = 2 }
            }
        } else if rows.count > 3, rows[0].count == 1, columns > 1, headRows == 1, !hasRule {
            headRows = 2
        }
        return rows.map { $0 + Array(repeating: .joinsLeft, count: columns - $0.count) }
    }

    // MARK: Places

    private mutating func place(_ rows: [[TableRowText.Entry]], table: Int) {
        var above = [Int](repeating: -1, count: columns)
        for (row, entries) in rows.enumerated() {
            var owners = [Int](repeating: -1, count: columns)
            var column = 0
            while column < columns {
                switch entries[column] {
                case .joinsLeft where column > 0 && cells[owners[column - 1]].place.row == row:
                    owners[column] = owners[column - 1]
                    cells[owners[column]].place.columnSpan += 1
                    column += 1
                case .joinsAbove where canJoin(above, entries, column, row):
                    let owner = above[column]
                    let width = cells[owner].place.columnSpan
                    cells[owner].place.rowSpan += 1
                    for covered in column..<(column + width) { owners[covered] = owner }
                    column += width
                case .joinsAbove(let text):
                    unjoined.append(text)
                    add(text, row, column, table, &owners)
                    column += 1
                case .cell(let text):
                    add(text, row, column, table, &owners)
                    column += 1
                case .joinsLeft:
                    // Beside a cell from above nothing goes on: the place is an empty cell.
                    let end = cells.last.map(\.text.upperBound) ?? 0
                    add(end..<end, row, column, table, &owners)
                    column += 1
                }
            }
            above = owners
        }
        // A head's cells end with the head.
        let deepest = cells.filter { $0.place.row < headRows }.map { $0.place.row + $0.place.rowSpan }.max() ?? 0
        headRows = headRows == 0 ? 0 : max(headRows, deepest)
        for index in cells.indices { cells[index].place.isHead = cells[index].place.row < headRows }
    }

    private mutating func add(_ text: Range<Int>, _ row: Int, _ column: Int, _ table: Int, _ owners: inout [Int]) {
        owners[column] = cells.count
        let alignment = alignments.indices.contains(column) ? alignments[column] : nil
        cells.append(Cell(place: TableCell(table: table, row: row, column: column, alignment: alignment), text: text))
    }

    /// Whether the cell above begins at the column, ends in the row above and all its columns go on.
    private func canJoin(_ above: [Int], _ entries: [TableRowText.Entry], _ column: Int, _ row: Int) -> Bool {
        guard above[column] >= 0 else { return false }
        let place = cells[above[column]].place
        guard place.column == column, place.row + place.rowSpan == row else { return false }
        return entries[(column + 1)..<(column + place.columnSpan)].allSatisfy { entry in
            if case .cell = entry { false } else { true }
        }
    }
}
