public import GazetteModel
public import HarfBuzz

/// Pages ready to be drawn, and what a file about them must say.
public struct TypesetIssue: Sendable {
    public var pages: [PageFrame]
    /// The faces that the runs' numbers mean.
    public var faces: [FontFace]
    /// The pictures that the image boxes' numbers mean.
    public var images: [PageImage] = []
    /// The structure elements that the runs' numbers mean, in reading order.
    public var elements: [StructureElement]
    public var outline: [OutlineEntry]
    public var pagination: Pagination
    public var information: FileInformation
    /// The rules of page breaking that gave way, in the order of the pages.
    public var pageRelaxations: [PageRelaxation] = []
    /// Findings about the text: characters without a glyph, fallbacks, relaxed rules.
    public var diagnostics: [Diagnostic]

    public init(
        pages: [PageFrame], faces: [FontFace], elements: [StructureElement], outline: [OutlineEntry], pagination: Pagination,
        information: FileInformation, diagnostics: [Diagnostic]
    ) {
        self.pages = pages
        self.faces = faces
        self.elements = elements
        self.outline = outline
        self.pagination = pagination
        self.information = information
        self.diagnostics = diagnostics
    }
}

/// A leaf of the document's structure: the text runs that name it, in order, are its text.
public struct StructureElement: Sendable, Equatable {
    /// The PDF structure type.
    public enum Kind: Sendable, Equatable {
        case heading(level: Int)
        case paragraph
        /// A cell of a table; cells of one table follow each other.
        case tableCell(TableCell)
        case figure(alternative: String)
        case footnote
        /// A line of the contents, with the destination it leads to.
        case contentsEntry(target: String)
    }
    public var kind: Kind
    /// The gazetted document's id; nil for cover, contents and colophon.
    public var document: String?
    /// The block's index in the document.
    public var block: Int?
    /// The style that the text was set in; nil where no style of the layout tells its measure, as in cells.
    public var style: BlockStyleName?

    public init(kind: Kind, document: String? = nil, block: Int? = nil) {
        self.kind = kind
        self.document = document
        self.block = block
    }
}

/// An entry of the file's outline.
public struct OutlineEntry: Sendable, Equatable {
    public var title: String
    /// 0 for the top level.
    public var level: Int
    /// The destination's name.
    public var target: String

    public init(title: String, level: Int, target: String) {
        self.title = title
        self.level = level
        self.target = target
    }
}

/// What the file says of itself.
public struct FileInformation: Sendable, Equatable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// The day written as creation date, so that two builds are the same.
    public var day: CalendarDay

    public init(title: String, author: String, subject: String, keywords: [String], day: CalendarDay) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.day = day
    }
}
