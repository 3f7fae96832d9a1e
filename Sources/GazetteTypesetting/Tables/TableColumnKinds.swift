import GazetteModel
import PageModel

/// How the cells of each column stand: as the text asks, figures on an axis, short words in the middle, the rest from the left.
struct TableColumnKinds {
    enum Kind {
        /// From the left; flush on both sides where there is room for it.
        case text
        case center
        case right
        /// On the column's decimal axis.
        case figure
    }

    private var kinds: [Kind]
    /// The longest parts of a column's figures on either side of the axis.
    private var figures: [(left: Int, right: Int)]
    private let alignments: [TableCell.Alignment?]
    private let columns: Int

    /// Columns of words no longer than this many 字 stand in the middle.
    private static let shortWord = 6

    init(_ plan: TableSetter.Plan, _ table: FlowTable, _ shape: TableShape) {
        columns = shape.columns
        kinds = [Kind](repeating: .center, count: columns)
        figures = [(left: Int, right: Int)](repeating: (0, 0), count: columns)
        var alignments = [TableCell.Alignment?](repeating: nil, count: columns)
        var counts = [(figures: Int, words: Int)](repeating: (0, 0), count: columns)
        let em = plan.style.text.size.raw
        for cell in shape.cells {
            let column = cell.place.column
            if alignments[column] == nil { alignments[column] = cell.place.alignment }
            guard cell.place.columnSpan == 1, !cell.place.isHead else { continue }
            for index in cell.paragraphs where !plan.cells[index].scalars.isEmpty {
                let text = plan.cells[index]
                if let figure = text.figure {
                    counts[column].figures += 1
                    figures[column] = (max(figures[column].left, figure.left), max(figures[column].right, figure.right))
                } else if !TableNumber.isPlaceholder(text.scalars) {
                    counts[column].words += 1
                }
                if text.figure == nil, text.natural > em * Self.shortWord || cell.paragraphs.count > 1 { kinds[column] = .text }
            }
        }
        for column in kinds.indices where counts[column].figures > counts[column].words && kinds[column] == .center {
            kinds[column] = .figure
        }
        self.alignments = alignments
    }

    func kind(of cell: TableShape.Cell, paragraph: Int, inner: Length, texts: [CellText]) -> Kind {
        let text = texts[paragraph]
        let isSingle = text.line != nil && text.natural <= inner.raw
        if cell.place.isHead { return .center }
        let column = kinds[cell.place.column]
        if cell.place.columnSpan > 1 {
            if cell.place.columnSpan == columns { return .text }
            return isSingle && text.natural * 5 < inner.raw * 3 && text.figure == nil
                ? .center : text.figure == nil ? .text : .center
        }
        switch alignments[cell.place.column] {
        case .left: return .text
        case .center: return column == .figure && text.figure != nil ? .figure : .center
        case .right: return text.figure != nil && isSingle ? .figure : .right
        case nil: break
        }
        if column == .figure { return text.figure != nil && isSingle ? .figure : isSingle ? .center : .text }
        return column
    }

    /// The axis of a column's figures, from the left of its text.
    func axis(of column: Int, inner: Length) -> Length {
        let whole = figures[column].left + figures[column].right
        let start = alignments[column] == .right ? inner.raw - whole : (inner.raw - whole) / 2
        return Length(raw: start + figures[column].left)
    }
}
