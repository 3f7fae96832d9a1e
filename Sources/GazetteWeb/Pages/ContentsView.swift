import GazetteArchive
import GazetteModel

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

extension ContentsView: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "contentsSections": .init(contentsSections)
        default: .unknown
        }
    }
}

extension ContentsView.Section: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "name": .init(self.name)
        case "entries": .init(entries)
        default: .unknown
        }
    }
}

extension ContentsView.Entry: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "title": .init(title)
        case "link": .init(link)
        case "numberText": .init(numberText)
        case "folio": .init(folio)
        case "folioLink": .init(folioLink)
        default: .unknown
        }
    }
}
