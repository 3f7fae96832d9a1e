import GazetteCatalogue
import GazetteModel
import Mustache

/// An issue's contents by section, as home and issue pages show them.
struct ContentsView: Sendable {
    struct Section: Sendable {
        var name: String
        var entries: [Entry]
    }

    struct Entry: Sendable {
        var title: String
        var link: String
        var numberText: String?
        var folio: Int
        var folioLink: String
    }

    var contentsSections: [Section]

    init(_ issue: IssueDetail) {
        contentsSections = issue.sections.map { section in
            Section(name: section.name, entries: section.documents.compactMap(Entry.init))
        }
    }
}

extension ContentsView.Entry {
    init?(_ summary: DocumentSummary) {
        guard let id = DocumentIdentifier(summary.id) else { return nil }
        title = summary.title
        link = Route.document(id).link
        numberText = summary.number
        folio = summary.pages.firstFolio
        folioLink = Route.link(toPage: summary.pages.firstPage, of: summary.issue)
    }
}

extension ContentsView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "contentsSections": contentsSections
        default: nil
        }
    }
}

extension ContentsView.Section: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "entries": entries
        default: nil
        }
    }
}

extension ContentsView.Entry: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "link": link
        case "numberText": numberText
        case "folio": folio
        case "folioLink": folioLink
        default: nil
        }
    }
}
