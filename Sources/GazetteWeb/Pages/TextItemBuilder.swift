import GazetteCatalogue
import GazetteModel

/// Turns blocks into items, gathering the lines of a title and the cells of a table.
struct TextItemBuilder {
    private let issue: IssueIdentifier
    private let pages: Pagination.Pages
    private let blockPages: [Int]
    /// For each footnote's block the place of the first mark that calls it.
    private let callers: [Int: String]
    /// The blocks placed so far.
    private var placed = 0

    init(_ detail: DocumentDetail) {
        issue = detail.summary.issue
        pages = detail.summary.pages
        blockPages = detail.blockPages
        var callers: [Int: String] = [:]
        for (index, block) in detail.document.blocks.enumerated() {
            for (number, mark) in (block.noteMarks ?? []).enumerated() where callers[mark.block] == nil {
                callers[mark.block] = TextBlock.anchor(ofMark: number, inBlock: index)
            }
        }
        self.callers = callers
    }

    /// The items of the next part. The document's title is the page's heading, an annexed text's title comes under it.
    mutating func items(of part: DocumentPart, isFirst: Bool) -> [TextItem] {
        var items: [TextItem] = []
        var hasTitle = false
        var rest = part.blocks[...]
        while let block = rest.first {
            let run = Self.run(rest, block)
            rest = rest.dropFirst(run.count)
            switch block.role {
            case .title:
                items.append(TextItem(title: title(run, element: isFirst && !hasTitle ? "h1" : "h2")))
                hasTitle = true
            case .tableCell where block.cell != nil: items.append(TextItem(table: table(run)))
            case .figure where block.figure != nil: items.append(TextItem(figure: figure(block)))
            default: items.append(TextItem(line: line(block, depth: isFirst ? 1 : 2)))
            }
            placed += run.count
        }
        return items
    }

    /// The blocks that are one item with the first.
    private static func run(_ rest: ArraySlice<TextBlock>, _ block: TextBlock) -> ArraySlice<TextBlock> {
        if block.role == .title { return rest.prefix { $0.role == .title } }
        guard block.role == .tableCell, let cell = block.cell else { return rest.prefix(1) }
        return rest.prefix { $0.role == .tableCell && $0.cell?.table == cell.table }
    }

    private func title(_ run: ArraySlice<TextBlock>, element: String) -> TitleItem {
        TitleItem(
            element: element,
            lines: run.enumerated().map { TitleItem.Line(block: placed + $0 + 1, text: $1.text) },
            folio: folio(ofBlock: placed))
    }

    private func line(_ block: TextBlock, depth: Int) -> LineItem {
        let element = block.role == .heading ? "h\(min(6, depth + max(1, block.level)))" : "p"
        let level = block.level > 0 ? " level-\(block.level)" : ""
        return LineItem(
            block: placed + 1, element: element, cssClass: block.role.rawValue + level, spans: pieces(block, placed),
            folio: folio(ofBlock: placed))
    }

    private func pieces(_ block: TextBlock, _ index: Int) -> [TextPiece] { block.pieces(index, callers: callers) }

    private func figure(_ block: TextBlock) -> FigureItem {
        let page = blockPages.indices.contains(placed) ? blockPages[placed] : pages.firstPage
        return FigureItem(
            block: placed + 1, alternative: block.figure?.alternative ?? "", spans: pieces(block, placed),
            link: Route.link(toPage: page, of: issue), folio: folio(ofBlock: placed))
    }

    private func table(_ run: ArraySlice<TextBlock>) -> TableItem {
        var head: [TableItem.Row] = []
        var body: [TableItem.Row] = []
        var last: TableCell?
        for (offset, block) in run.enumerated() {
            guard let cell = block.cell else { continue }
            let paragraph = TableItem.Paragraph(block: placed + offset + 1, spans: pieces(block, placed + offset))
            var rows = cell.isHead ? head : body
            if let last, last.row == cell.row, last.column == cell.column, let row = rows.indices.last,
                let place = rows[row].cells.indices.last
            {
                rows[row].cells[place].paragraphs.append(paragraph)
            } else {
                // A row that cells from above fill has no cell of its own, and still is a row.
                let missing = last.map { max(0, cell.row - $0.row) } ?? 1
                for _ in 0..<(rows.isEmpty ? 1 : missing) { rows.append(TableItem.Row(cells: [])) }
                rows[rows.count - 1].cells.append(TableItem.Cell(cell, paragraph))
            }
            if cell.isHead { head = rows } else { body = rows }
            last = cell
        }
        var folios: [FolioLink] = []
        for index in placed..<placed + run.count {
            guard let folio = folio(ofBlock: index), folio.folio != folios.last?.folio else { continue }
            folios.append(folio)
        }
        return TableItem(hasHead: !head.isEmpty, head: head, body: body, folios: folios)
    }

    /// The link to a block's page; nil when its page is not known.
    private func folio(ofBlock index: Int) -> FolioLink? {
        guard blockPages.indices.contains(index) else { return nil }
        let turnsPage = index == 0 || blockPages[index - 1] != blockPages[index]
        return FolioLink(page: blockPages[index], of: issue, in: pages, turnsPage: turnsPage)
    }
}

extension TableItem.Cell {
    init(_ cell: TableCell, _ paragraph: TableItem.Paragraph) {
        self.init(
            element: cell.isHead ? "th" : "td", scope: cell.isHead ? (cell.columnSpan > 1 ? "colgroup" : "col") : nil,
            rowSpan: cell.rowSpan > 1 ? cell.rowSpan : nil, columnSpan: cell.columnSpan > 1 ? cell.columnSpan : nil,
            alignment: cell.alignment?.rawValue, paragraphs: [paragraph])
    }
}

extension TextBlock {
    /// The name of the place of a note's mark; numbers are counted from 0.
    static func anchor(ofMark number: Int, inBlock index: Int) -> String { "n\(index + 1)-\(number + 1)" }

    /// The text as label, heading and rest, the marks of notes apart; joined they are the text.
    ///
    /// - Parameters:
    ///   - index: the block's number in the document, counted from 0.
    ///   - callers: for each footnote's block the place of the mark that calls it.
    func pieces(_ index: Int, callers: [Int: String] = [:]) -> [TextPiece] {
        let scalars = Array(text.unicodeScalars)
        let label = min(max(0, labelLength), scalars.count)
        let heading = min(max(label, headingLength), scalars.count)
        let cuts = [(0..<label, "label"), (label..<heading, "lead"), (heading..<scalars.count, nil)]
        return cuts.filter { !$0.0.isEmpty }.flatMap { range, face in
            pieces(of: range, in: scalars, face: face, index, back: role == .footnote && face == "label" ? callers[index] : nil)
        }
    }

    private func pieces(of range: Range<Int>, in scalars: [Unicode.Scalar], face: String?, _ index: Int, back: String?)
        -> [TextPiece]
    {
        func piece(_ range: Range<Int>) -> TextPiece {
            TextPiece(face: face, text: String(String.UnicodeScalarView(scalars[range])), target: back)
        }
        var result: [TextPiece] = []
        var start = range.lowerBound
        for (number, mark) in (noteMarks ?? []).enumerated()
        where mark.offset >= start && mark.offset + mark.length <= range.upperBound {
            if mark.offset > start { result.append(piece(start..<mark.offset)) }
            var call = piece(mark.offset..<mark.offset + mark.length)
            call.target = "b\(mark.block + 1)"
            call.anchor = Self.anchor(ofMark: number, inBlock: index)
            call.isRaised = true
            result.append(call)
            start = mark.offset + mark.length
        }
        if start < range.upperBound { result.append(piece(start..<range.upperBound)) }
        return result
    }
}
