import GazetteModel

extension Format1 {
    /// A line-like unit of a document.
    struct Block: Codable {
        var role: Role
        var level: Int?
        var text: String
        var labelLength: Int?
        var headingLength: Int?
        var cell: Cell?
        var figure: Figure?
        var noteMarks: [Mark]?
    }

    /// What a block is; the names are the format's for good.
    enum Role: String, Codable {
        case documentNumber, title, headnote, addressee, heading, paragraph, article, labelLine, annexList, annexLabel
        case signature, date, note, imprint, tableCaption, tableUnit, tableCell, figure, footnote, nameList
    }

    /// The place of a paragraph in a table.
    struct Cell: Codable {
        enum Alignment: String, Codable { case left, center, right }
        var table: Int
        var row: Int
        var column: Int
        var rowSpan: Int?
        var columnSpan: Int?
        var isHead: Bool?
        var alignment: Alignment?
    }

    /// A picture.
    struct Figure: Codable {
        var file: String
        var alternative: String
    }

    /// A mark that calls a footnote.
    struct Mark: Codable {
        var offset: Int
        var length: Int
        var block: Int
    }
}

extension Format1.Block {
    init(_ block: TextBlock) {
        role = Format1.Role(block.role)
        level = block.level
        text = block.text
        labelLength = block.labelLength
        headingLength = block.headingLength
        cell = block.cell.map(Format1.Cell.init)
        figure = block.figure.map { Format1.Figure(file: $0.file, alternative: $0.alternative) }
        noteMarks = block.noteMarks?.map { Format1.Mark(offset: $0.offset, length: $0.length, block: $0.block) }
    }

    func value() throws(RecordFault) -> TextBlock {
        let length = text.unicodeScalars.count
        let (label, heading) = (labelLength ?? 0, headingLength ?? 0)
        guard (0...length).contains(label), (0...length).contains(heading) else {
            throw RecordFault("段首的长度 \(label)、\(heading) 超出了这一段的 \(length) 个字")
        }
        var block = TextBlock(role: role.value, text: text, level: level ?? 0, labelLength: label, headingLength: heading)
        block.cell = cell?.value
        block.figure = figure.map { FigureReference(file: $0.file, alternative: $0.alternative) }
        block.noteMarks = noteMarks?.map { NoteMark(offset: $0.offset, length: $0.length, block: $0.block) }
        return block
    }
}

extension Format1.Cell {
    init(_ cell: TableCell) {
        (table, row, column) = (cell.table, cell.row, cell.column)
        (rowSpan, columnSpan, isHead) = (cell.rowSpan, cell.columnSpan, cell.isHead)
        alignment = cell.alignment.map {
            switch $0 {
            case .left: .left
            case .center: .center
            case .right: .right
            }
        }
    }

    var value: TableCell {
        TableCell(
            table: table, row: row, column: column, rowSpan: rowSpan ?? 1, columnSpan: columnSpan ?? 1,
            isHead: isHead ?? false,
            alignment: alignment.map {
                switch $0 {
                case .left: .left
                case .center: .center
                case .right: .right
                }
            })
    }
}

extension Format1.Role {
    /// Every role of the model and its name in the format: the compiler asks for a new one here.
    init(_ role: TextBlock.Role) {
        self =
            switch role {
            case .documentNumber: .documentNumber
            case .title: .title
            case .headnote: .headnote
            case .addressee: .addressee
            case .heading: .heading
            case .paragraph: .paragraph
            case .article: .article
            case .labelLine: .labelLine
            case .annexList: .annexList
            case .annexLabel: .annexLabel
            case .signature: .signature
            case .date: .date
            case .note: .note
            case .imprint: .imprint
            case .tableCaption: .tableCaption
            case .tableUnit: .tableUnit
            case .tableCell: .tableCell
            case .figure: .figure
            case .footnote: .footnote
            case .nameList: .nameList
            }
    }

    var value: TextBlock.Role {
        switch self {
        case .documentNumber: .documentNumber
        case .title: .title
        case .headnote: .headnote
        case .addressee: .addressee
        case .heading: .heading
        case .paragraph: .paragraph
        case .article: .article
        case .labelLine: .labelLine
        case .annexList: .annexList
        case .annexLabel: .annexLabel
        case .signature: .signature
        case .date: .date
        case .note: .note
        case .imprint: .imprint
        case .tableCaption: .tableCaption
        case .tableUnit: .tableUnit
        case .tableCell: .tableCell
        case .figure: .figure
        case .footnote: .footnote
        case .nameList: .nameList
        }
    }
}
