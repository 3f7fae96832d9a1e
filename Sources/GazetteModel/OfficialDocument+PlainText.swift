extension OfficialDocument {
    /// The text that PDF, web and index must carry: the blocks, a line each.
    ///
    /// A row of a table is one line. A tab stands for every side between columns, so that cells keep their columns where
    /// others span; the paragraphs of a cell are set apart by one space. A picture without a caption has no line.
    public var plainText: String {
        var text = ""
        var last: TableCell?
        var isFirst = true
        for block in blocks {
            let cell = block.role == .tableCell ? block.cell : nil
            if cell == nil, block.role == .figure, block.text.isEmpty { continue }
            if let cell, let last, cell.table == last.table, cell.row == last.row {
                text += cell.column == last.column ? " " : String(repeating: "\t", count: max(1, cell.column - last.column))
            } else {
                if !isFirst { text += "\n" }
                if let cell { text += String(repeating: "\t", count: cell.column) }
            }
            text += block.text
            last = cell
            isFirst = false
        }
        return text
    }
}
