import GazetteArchive
import GazetteModel

/// A part of a document as HTML shows it: headings, lines and tables, each block an element of its own text.
struct TextPart: Sendable {
    var cssClass: String
    var items: [TextItem]

    /// The parts of a document, its blocks numbered from 1 through all of them.
    static func parts(of detail: DocumentDetail) -> [TextPart] {
        var builder = TextItemBuilder(detail)
        return detail.document.parts.enumerated().map { index, part in
            TextPart(cssClass: part.kind.rawValue, items: builder.items(of: part, isFirst: index == 0))
        }
    }
}

/// A title of one or more lines, or a line, or a table: one of the three is there.
struct TextItem: Sendable {
    var title: TitleItem?
    var line: LineItem?
    var table: TableItem?
}

/// The lines of a title, which are one heading.
struct TitleItem: Sendable {
    struct Line: Sendable {
        var block: Int
        var text: String
    }
    var element: String
    var lines: [Line]
    var folio: FolioLink?
}

/// A block that is a heading, paragraph or line.
struct LineItem: Sendable {
    var block: Int
    var element: String
    var cssClass: String
    var spans: [TextPiece]
    var folio: FolioLink?
}

/// A stretch of a block's text in one face.
struct TextPiece: Sendable, Equatable {
    /// Nil for the block's ordinary face.
    var face: String?
    var text: String
}

/// Rows that follow each other. The strokes between cells stay in the text, drawn as rules.
struct TableItem: Sendable {
    struct Row: Sendable {
        var block: Int
        /// A row of strokes only, |---|---|: a rule, not text to show.
        var isRule: Bool
        var cells: [Cell]
    }
    struct Cell: Sendable, Equatable {
        /// The stroke before the cell.
        var opening: String?
        var text: String
        /// The stroke that ends the row.
        var closing: String?
    }
    var rows: [Row]
    var folios: [FolioLink]
}
