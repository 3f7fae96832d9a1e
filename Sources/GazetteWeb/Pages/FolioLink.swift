import GazetteModel
import Mustache

/// A link to the page of the PDF where something begins.
struct FolioLink: Sendable, Equatable {
    /// As printed at the foot of that page.
    var folio: Int
    var link: String
    /// Whether it is the first on its page.
    var turnsPage = false

    init(page: Int, of issue: IssueIdentifier, in pages: Pagination.Pages, turnsPage: Bool = false) {
        folio = pages.firstFolio + page - pages.firstPage
        link = Route.link(toPage: page, of: issue)
        self.turnsPage = turnsPage
    }
}

extension Pagination.Pages {
    /// The printed folios: 3, or 3—9.
    var printed: String { firstFolio == lastFolio ? "\(firstFolio)" : "\(firstFolio)—\(lastFolio)" }
}

extension FolioLink: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "folio": folio
        case "link": link
        case "turnsPage": turnsPage
        default: nil
        }
    }
}
