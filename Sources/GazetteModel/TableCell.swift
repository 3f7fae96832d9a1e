/// The place of a paragraph in a table (表格); several blocks with the same place are the paragraphs of one cell.
///
/// Every cell of a table has a block, the empty ones too: the cells with their spans cover the whole of its rows and columns.
public struct TableCell: Codable, Sendable, Hashable {
    /// Where the text stands between the cell's sides.
    public enum Alignment: String, Codable, Sendable {
        case left
        case center
        case right
    }

    /// The table's number in the document, counted from 0.
    public var table: Int
    /// Counted from 0, like the column.
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// Whether the cell belongs to the head, which is repeated on every page.
    public var isHead: Bool
    /// What the text asks for its column; nil leaves it to the setter.
    public var alignment: Alignment?

    public init(
        table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHead: Bool = false,
        alignment: Alignment? = nil
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.isHead = isHead
        self.alignment = alignment
    }
}
