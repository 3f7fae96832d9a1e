import ChineseText
import GazetteModel

/// What the catalogue says of one document.
struct DocumentEntry: Equatable, Sendable {
    var name: String
    /// The section's ordinal in the issue, from 1.
    var section: Int
    var title: String
    var number: DocumentNumber?
    var authority: String?
    var genre: String?
    var adopted: CalendarDay?
    var pages: Pagination.Pages
    var sourceDigest: String
    var passages: [PassageEntry]

    init(_ packaged: PackagedDocument, section: Int) {
        let document = packaged.document
        name = packaged.id
        self.section = section
        title = document.title
        number = document.number
        if let code = number?.code { number?.code = Folding.folded(code.unicodeScalars) }
        authority = document.authority
        genre = document.genre?.rawValue
        adopted = document.dates.adopted
        pages = packaged.pages
        sourceDigest = packaged.sourceDigest
        passages = PassageEntry.passages(of: document, pages: packaged.blockPages)
    }

    init(
        name: String, section: Int, title: String, number: DocumentNumber?, authority: String?, genre: String?,
        adopted: CalendarDay?, pages: Pagination.Pages, sourceDigest: String, passages: [PassageEntry]
    ) {
        self.name = name
        self.section = section
        self.title = title
        self.number = number
        self.authority = authority
        self.genre = genre
        self.adopted = adopted
        self.pages = pages
        self.sourceDigest = sourceDigest
        self.passages = passages
    }
}
