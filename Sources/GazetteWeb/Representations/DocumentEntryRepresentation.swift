import GazetteCatalogue
import GazetteModel

/// A document as contents and hits have it.
struct DocumentEntryRepresentation: Encodable, Sendable {
    /// Where a document stands, in printed folios and in pages of the PDF counted from 1.
    struct Pages: Encodable, Sendable {
        var firstFolio: Int
        var lastFolio: Int
        var firstPage: Int
        var lastPage: Int

        private enum CodingKeys: String, CodingKey {
            case firstFolio, lastFolio, firstPage, lastPage
        }
    }

    /// Issue and ordinal: 2020-01-001.
    var id: String
    /// The issue's id.
    var issue: String
    var title: String
    /// 发文字号 as printed.
    var number: String?
    /// 发文机关; 、 stands between several.
    var authority: String?
    /// 文种, its Chinese name.
    var genre: String?
    /// 成文日期, YYYY-MM-DD.
    var adopted: String?
    /// The section's name.
    var section: String
    var pages: Pages
    /// The id of the document that declared this one repealed.
    var repealedBy: String?

    private enum CodingKeys: String, CodingKey {
        case id, issue, title, number, authority, genre, adopted, section, pages, repealedBy
    }

    init(_ document: DocumentSummary) {
        id = document.id
        issue = document.issue.description
        title = document.title
        number = document.number
        authority = document.authority
        genre = document.genre
        adopted = document.adopted?.description
        section = document.section
        pages = Pages(
            firstFolio: document.pages.firstFolio, lastFolio: document.pages.lastFolio, firstPage: document.pages.firstPage,
            lastPage: document.pages.lastPage)
        repealedBy = document.repealedBy
    }
}
