/// A rule of page breaking that could not be kept, because no way to break the pages keeps it.
public struct PageRelaxation: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The first or last line of a paragraph stands alone (clreq 孤行).
        case singleLine
        /// Rows that belong together stand on two pages: a heading and its text, a sign-off.
        case keep
        /// The last page of a document has one line.
        case lastLine
        /// A row taller than the page was cut.
        case tallRow
        /// A footnote does not begin under the line that calls it, or goes on over several pages.
        case note
    }

    public var kind: Kind
    /// The page of the file, counted from 1: the one that ends where it should not.
    public var page: Int

    public init(kind: Kind, page: Int) {
        self.kind = kind
        self.page = page
    }
}
