import GazetteModel

/// A line-like unit of a document's text. Lengths and offsets count Unicode scalars.
struct BlockRepresentation: Encodable, Sendable {
    /// The place of a paragraph in a table.
    struct Cell: Encodable, Sendable {
        /// The table's number in the document, counted from 0.
        var table: Int
        /// Counted from 0, like the column.
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var isHead: Bool
        /// left, center or right; nil where the text asks for none.
        var alignment: String?

        private enum CodingKeys: String, CodingKey {
            case table, row, column, rowSpan, columnSpan, isHead, alignment
        }

        init(_ cell: TableCell) {
            table = cell.table
            row = cell.row
            column = cell.column
            rowSpan = cell.rowSpan
            columnSpan = cell.columnSpan
            isHead = cell.isHead
            alignment = cell.alignment?.publicName
        }
    }

    /// A picture: its file's name and what it shows.
    struct Figure: Encodable, Sendable {
        var file: String
        var alternative: String

        private enum CodingKeys: String, CodingKey {
            case file, alternative
        }
    }

    /// A mark that calls a footnote.
    struct Mark: Encodable, Sendable {
        /// From the block's start.
        var offset: Int
        var length: Int
        /// The footnote's index among the document's blocks.
        var block: Int

        private enum CodingKeys: String, CodingKey {
            case offset, length, block
        }
    }

    /// What the block is in the form of an official document.
    var role: String
    /// The depth of the numbering; 0 without a number.
    var level: Int
    var text: String
    var labelLength: Int
    var headingLength: Int
    var cell: Cell?
    var figure: Figure?
    var noteMarks: [Mark]?

    private enum CodingKeys: String, CodingKey {
        case role, level, text, labelLength, headingLength, cell, figure, noteMarks
    }

    init(_ block: TextBlock) {
        role = block.role.publicName
        level = block.level
        text = block.text
        labelLength = block.labelLength
        headingLength = block.headingLength
        cell = block.cell.map(Cell.init)
        figure = block.figure.map { Figure(file: $0.file, alternative: $0.alternative) }
        noteMarks = block.noteMarks?.map { Mark(offset: $0.offset, length: $0.length, block: $0.block) }
    }
}

extension TableCell.Alignment {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        }
    }
}

extension TextBlock.Role {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .documentNumber: "documentNumber"
        case .title: "title"
        case .headnote: "headnote"
        case .addressee: "addressee"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .article: "article"
        case .labelLine: "labelLine"
        case .annexList: "annexList"
        case .annexLabel: "annexLabel"
        case .signature: "signature"
        case .date: "date"
        case .note: "note"
        case .imprint: "imprint"
        case .tableCaption: "tableCaption"
        case .tableUnit: "tableUnit"
        case .tableCell: "tableCell"
        case .figure: "figure"
        case .footnote: "footnote"
        case .nameList: "nameList"
        }
    }
}
