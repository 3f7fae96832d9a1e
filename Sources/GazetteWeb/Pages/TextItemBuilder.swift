import GazetteArchive
import GazetteModel

/// Turns blocks into items, gathering the lines of a title and the rows of a table.
struct TextItemBuilder {
    private let issue: IssueIdentifier
    private let pages: Pagination.Pages
    private let blockPages: [Int]
    /// The blocks placed so far.
    private var placed = 0

    init(_ detail: DocumentDetail) {
        issue = detail.summary.issue
        pages = detail.summary.pages
        blockPages = detail.blockPages
    }

    /// The items of the next part. The document's title is the page's heading, an annexed text's title comes under it.
    mutating func items(of part: DocumentPart, isFirst: Bool) -> [TextItem] {
        var items: [TextItem] = []
        var hasTitle = false
        var rest = part.blocks[...]
        while let block = rest.first {
            let run = block.role == .title || block.role == .tableRow ? rest.prefix { $0.role == block.role } : rest.prefix(1)
            rest = rest.dropFirst(run.count)
            switch block.role {
            case .title:
                items.append(TextItem(title: title(run, element: isFirst && !hasTitle ? "h1" : "h2")))
                hasTitle = true
            case .tableRow: items.append(TextItem(table: table(run)))
            default: items.append(TextItem(line: line(block, depth: isFirst ? 1 : 2)))
            }
            placed += run.count
        }
        return items
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
            block: placed + 1, element: element, cssClass: block.role.rawValue + level, spans: block.pieces,
            folio: folio(ofBlock: placed))
    }

    private func table(_ run: ArraySlice<TextBlock>) -> TableItem {
        let rows = run.enumerated().map { offset, block in
            TableItem.Row(block: placed + offset + 1, isRule: block.isTableRule, cells: block.cells)
        }
        var folios: [FolioLink] = []
        for index in placed..<placed + run.count {
            guard let folio = folio(ofBlock: index), folio.folio != folios.last?.folio else { continue }
            folios.append(folio)
        }
        return TableItem(rows: rows, folios: folios)
    }

    /// The link to a block's page; nil when its page is not known.
    private func folio(ofBlock index: Int) -> FolioLink? {
        guard blockPages.indices.contains(index) else { return nil }
        let turnsPage = index == 0 || blockPages[index - 1] != blockPages[index]
        return FolioLink(page: blockPages[index], of: issue, in: pages, turnsPage: turnsPage)
    }
}

extension TextBlock {
    /// The text as label, heading and rest; joined they are the text.
    var pieces: [TextPiece] {
        let scalars = Array(text.unicodeScalars)
        let label = min(max(0, labelLength), scalars.count)
        let heading = min(max(label, headingLength), scalars.count)
        let cuts = [(0..<label, "label"), (label..<heading, "lead"), (heading..<scalars.count, nil)]
        return cuts.filter { !$0.0.isEmpty }.map { range, face in
            TextPiece(face: face, text: String(String.UnicodeScalarView(scalars[range])))
        }
    }

    /// Whether a row is strokes only, as under the head of a table that came as text.
    var isTableRule: Bool {
        text.utf8.contains(UInt8(ascii: "-")) && text.unicodeScalars.allSatisfy("|-: \t".unicodeScalars.contains)
    }

    /// The cells of a row of strokes; strokes and cells joined are the text.
    var cells: [TableItem.Cell] {
        var cells: [TableItem.Cell] = []
        var fields = text.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
        // What follows the last stroke of a closed row is no cell.
        let tail = fields.count > 2 && fields.last?.allSatisfy(\.isWhitespace) == true ? "|" + fields.removeLast() : nil
        for (index, field) in fields.enumerated() {
            if index == 0 && field.isEmpty && fields.count > 1 { continue }
            cells.append(.init(opening: index == 0 ? nil : "|", text: field))
        }
        if !cells.isEmpty { cells[cells.count - 1].closing = tail }
        return cells
    }
}
