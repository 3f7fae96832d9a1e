/// One thing that a writer of files does on a page; numbers are indices of the page's `drawnItems`.
public enum DrawingStep: Sendable, Equatable {
    case rule(item: Int)
    case text(item: Int)
    case image(item: Int)
    case destination(item: Int)
    /// A link that no contents entry holds.
    case link(item: Int)
    /// Opens a leaf; the link areas are those of a contents entry on this page.
    case open(PageLeaf, areas: [Int])
    /// Closes the leaf that is open.
    case close
}

/// Text of a structure element in one language: nearly always all of it.
public struct PageLeaf: Sendable, Equatable {
    /// The element's number.
    public var element: Int
    /// BCP 47; nil for that of the publication.
    public var language: String?

    public init(element: Int, language: String? = nil) {
        self.element = element
        self.language = language
    }
}
