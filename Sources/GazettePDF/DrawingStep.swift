import GazetteTypesetting

/// One thing the renderer does on a page; numbers are indices of the page's `drawnItems`.
enum DrawingStep: Equatable {
    case rule(item: Int)
    case text(item: Int)
    case image(item: Int)
    case destination(item: Int)
    /// A link that no contents entry holds.
    case link(item: Int)
    /// Opens the leaf of a structure element; the link areas are those of a contents entry on this page.
    case open(element: Int, areas: [Int])
    case close(element: Int)
}
