import GazetteModel
import PageModel

/// A table on its way to the pages.
struct FlowTable: Sendable {
    /// A paragraph of a cell.
    struct Paragraph: Sendable {
        var text: String
        var cell: TableCell
        var element: StructureElement
        /// The number of the element.
        var elementIndex: Int = 0
        /// For texts of documents.
        var place: BlockPlace?
        /// The footnotes that marks in the text call.
        var notes: [FlowNote] = []
    }

    /// A line over the table.
    struct Caption: Sendable {
        var text: String
        /// Whether it is the unit, at the right, and not the title.
        var isUnit: Bool
        var element: StructureElement
        /// The number of the element.
        var elementIndex: Int = 0
        var place: BlockPlace?
    }

    /// Title and unit, in the order of the text.
    var captions: [Caption] = []
    /// In reading order: row by row, in a row from left to right. Empty cells have one paragraph without text.
    var paragraphs: [Paragraph]
}

/// A picture on its way to the pages.
struct FlowFigure: Sendable {
    /// The index in `TypesetIssue.images`; nil when the file could not be used.
    var image: Int?
    /// The name in the text, and what is wrong with the file when something is.
    var file: String
    var fault: String?
    /// The structure element of the picture; the caption has the block's.
    var element: StructureElement
    /// The number of the element.
    var elementIndex: Int = 0
    /// Whether it is a seal, to be set over the sign-off before it.
    var isSeal = false
}

/// A footnote on its way to the pages.
struct FlowNote: Sendable {
    /// Where the mark stands in the calling text.
    var mark: NoteMark
    var text: String
    /// How many scalars at the start are the mark again.
    var labelLength: Int
    var element: StructureElement
    /// The number of the element.
    var elementIndex: Int = 0
    var place: BlockPlace?
}
