/// The place of a paragraph in a table (表格); several blocks with the same place are the paragraphs of one cell.
public struct TableCell: Codable, Sendable, Hashable {
    /// The table's number in the document, counted from 0.
    public var table: Int
    /// Counted from 0, like the column.
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// Whether the cell belongs to the head, which is repeated on every page.
    public var isHead: Bool

    public init(table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHead: Bool = false) {
        self.table = table
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.isHead = isHead
    }
}
