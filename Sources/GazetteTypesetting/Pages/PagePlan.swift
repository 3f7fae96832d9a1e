import PageModel

/// Which rows stand on which page, before anything is drawn.
struct PagePlan: Sendable {
    var rows: [Row]
    var pages: [PlannedPage]
    var relaxations: [PlannedRelaxation]
}

/// The rows of a page.
struct PlannedPage: Sendable, Equatable {
    /// Rows that stand under each other in a column, or across all columns.
    struct Strip: Sendable, Equatable {
        /// The column; nil for rows across all columns.
        var column: Int?
        /// The lattice line at which it begins.
        var line: Int
        /// The rows; none where footnotes fill the column.
        var rows: Range<Int>
        /// The footnotes at the foot of the column, among the footnote rows of all rows in order.
        var notes: Range<Int>
    }

    /// In reading order.
    var strips: [Strip] = []
    /// The imprint, which ends at the foot of the type area.
    var foot: Range<Int>?
    var isTurned = false
    /// Whether the page shows its number; blank pages and the imprint behind one do not (GB/T 9704-2012 §7.5).
    var hasFolio = true
}

/// A rule of page breaking that gave way.
struct PlannedRelaxation: Sendable, Equatable {
    var kind: PageRelaxation.Kind
    /// The page, counted from 0.
    var page: Int
    /// The row before which the page ends, or which is the matter.
    var row: Int
}
