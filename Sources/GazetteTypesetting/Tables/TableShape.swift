import GazetteModel

/// The cells of a table, and for each place the cell that covers it.
struct TableShape {
    struct Cell {
        var place: TableCell
        /// The numbers of its paragraphs in the table.
        var paragraphs: Range<Int>

        var rows: Range<Int> { place.row..<place.row + place.rowSpan }
        var columns: Range<Int> { place.column..<place.column + place.columnSpan }
    }

    var cells: [Cell] = []
    let rows: Int
    let columns: Int
    /// How many rows are head.
    let headRows: Int
    private var owners: [Int]

    init(_ paragraphs: [FlowTable.Paragraph]) {
        rows = paragraphs.reduce(0) { max($0, $1.cell.row + $1.cell.rowSpan) }
        columns = paragraphs.reduce(0) { max($0, $1.cell.column + $1.cell.columnSpan) }
        headRows = paragraphs.reduce(0) { $1.cell.isHead ? max($0, $1.cell.row + $1.cell.rowSpan) : $0 }
        owners = [Int](repeating: -1, count: rows * columns)
        for (index, paragraph) in paragraphs.enumerated() {
            if let last = cells.last, last.place.row == paragraph.cell.row, last.place.column == paragraph.cell.column {
                cells[cells.count - 1].paragraphs = last.paragraphs.lowerBound..<index + 1
                continue
            }
            for row in paragraph.cell.row..<paragraph.cell.row + paragraph.cell.rowSpan {
                for column in paragraph.cell.column..<paragraph.cell.column + paragraph.cell.columnSpan {
                    owners[row * columns + column] = cells.count
                }
            }
            cells.append(Cell(place: paragraph.cell, paragraphs: index..<index + 1))
        }
    }

    /// The number of the cell at a place; −1 outside of the table.
    func owner(_ row: Int, _ column: Int) -> Int {
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { return -1 }
        return owners[row * columns + column]
    }

    /// Rows that no page break may part because a cell stands across them, in order.
    var groups: [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for row in 0..<rows {
            let goesOn = (0..<columns).contains { owner(row, $0) == owner(row + 1, $0) }
            let endsHead = row + 1 == headRows
            if !goesOn || row + 1 == rows || endsHead {
                groups.append(start..<row + 1)
                start = row + 1
            }
        }
        return groups
    }
}
