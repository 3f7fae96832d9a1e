import GazetteCatalogue
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

/// A title of one or more lines, or a line, or a table, or a figure: one of the four is there.
struct TextItem: Sendable {
    var title: TitleItem?
    var line: LineItem?
    var table: TableItem?
    var figure: FigureItem?
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
    /// For the mark of a footnote: where it leads, and the place that leads back to it.
    var target: String?
    var anchor: String?
    /// Whether it is a mark in the text, which stands raised, and not the label of the note.
    var isRaised = false
}

/// A table of cells.
struct TableItem: Sendable {
    struct Row: Sendable {
        var cells: [Cell]
    }
    struct Cell: Sendable {
        /// th in the head, td in the body.
        var element: String
        /// What a head cell is the head of.
        var scope: String?
        /// Nil for one row or column.
        var rowSpan: Int?
        var columnSpan: Int?
        /// The class of the column's alignment.
        var alignment: String?
        var paragraphs: [Paragraph]
    }
    struct Paragraph: Sendable {
        var block: Int
        var spans: [TextPiece]
    }
    /// Templates see stored values only.
    var hasHead: Bool
    var head: [Row]
    var body: [Row]
    var folios: [FolioLink]
}

/// A picture, which is in the PDF; here stand its description and caption.
struct FigureItem: Sendable {
    var block: Int
    var alternative: String
    var spans: [TextPiece]
    var link: String
    var folio: FolioLink?
}
