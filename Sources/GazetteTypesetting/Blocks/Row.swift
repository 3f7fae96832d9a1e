import PageModel

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
    /// The height of a row off the lattice (a table's row, a figure): it begins where the row above ends, and text after it
    /// returns to the lattice. Such a row has `height` 0.
    var ownHeight: Length?
    /// Set again above this row when a page or column begins with it: a table's head under the label 续表.
    var continuation: [Row] = []
    /// Drawn with the row when a page or column ends with it: the rule that closes a table.
    var closing: [FrameItem] = []
    /// The footnotes that the row calls; they stand at the foot of its page or column.
    var notes: [Row] = []
    /// Whether the row belongs to a landscape table: its page is turned, its width the height of the type area.
    var isTurned = false
    /// Whether the row stands across all columns.
    var spansColumns = false
    /// Whether the row and those after it stand at the foot of the page (版记).
    var standsAtFoot = false

    /// Whether the row begins a footnote, among the rows of footnotes.
    var beginsNote = false

    static let forbidden = 1_000_000
    static let discouraged = 10_000
    /// As bad as nine or ten empty lines, but no rule is broken.
    static let reluctant = 9_000
    /// The row begins a new page.
    static let forced = -1
    /// The row begins a right-hand page.
    static let forcedRecto = -2

    /// Whether the page ends before the row in any case.
    var isForced: Bool { breakPenalty < 0 }
}

/// Where a row's text comes from.
struct BlockPlace: Sendable, Equatable {
    /// The document's index in the issue.
    var document: Int
    var block: Int
}
