/// A line, or lines that never part, on the page's lattice: what the page breaker moves.
struct Row: Sendable {
    /// Lattice lines that the row takes.
    var height: Int
    /// Empty lattice lines before it, dropped at the top of a page.
    var before: Int
    /// What a page break before the row costs.
    var breakPenalty: Int
    /// Drawn relative to the top left corner of the row's first lattice line.
    var items: [FrameItem]
    /// Set on the first row of a block, for pagination: gazetted document and block.
    var block: BlockPlace?

    static let forbidden = 1_000_000
    static let discouraged = 10_000
    /// The row begins a new page.
    static let forced = -1
}

/// Where a row's text comes from.
struct BlockPlace: Sendable, Equatable {
    /// The document's index in the issue.
    var document: Int
    var block: Int
}
