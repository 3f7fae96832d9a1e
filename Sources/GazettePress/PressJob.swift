public import GazetteModel

/// An issue on its way to the press: what is known of it besides the finished file.
public struct PressJob: Sendable {
    /// A page as typesetting made it.
    public struct Page: Sendable {
        /// A digest of everything that is printed on the page, the same as long as the page is; hexadecimal.
        public var digest: String
        /// The names of the pictures that the page shows, in drawing order.
        public var images: [String]

        public init(digest: String, images: [String] = []) {
            self.digest = digest
            self.images = images
        }
    }

    public var issue: IssueIdentifier
    /// The series and the issue as printed on the ticket.
    public var title: String
    public var day: CalendarDay
    public var pages: [Page]
    public var documents: [PrintedDocument]
    public var specification: PressSpecification
    public var profile: PrintingProfile?

    public init(
        issue: IssueIdentifier, title: String, day: CalendarDay, pages: [Page], documents: [PrintedDocument],
        specification: PressSpecification, profile: PrintingProfile? = nil
    ) {
        self.issue = issue
        self.title = title
        self.day = day
        self.pages = pages
        self.documents = documents
        self.specification = specification
        self.profile = profile
    }
}

/// A document and the pages of the issue on which it stands.
public struct PrintedDocument: Codable, Sendable, Equatable {
    /// SHA-256 of its manuscript, by which it is known again in another build.
    public var source: String
    public var title: String
    public var number: String?
    /// Printed pages, from 1.
    public var first: Int
    public var last: Int

    public init(source: String, title: String, number: String?, first: Int, last: Int) {
        self.source = source
        self.title = title
        self.number = number
        self.first = first
        self.last = last
    }
}
