import GazetteModel

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
    }

    /// In reading order: row by row, in a row from left to right.
    var paragraphs: [Paragraph]
}

/// A picture on its way to the pages.
struct FlowFigure: Sendable {
    /// The index in `TypesetIssue.images`.
    var image: Int
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
