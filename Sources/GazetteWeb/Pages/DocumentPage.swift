import GazetteCatalogue
import GazetteModel
import Mustache

/// A document: what is known about it, how to cite it, its text.
struct DocumentPage: Sendable {
    /// A line of the metadata table; with a link when it names something on the site.
    struct Fact: Sendable {
        var name: String
        var value: String
        var link: String?
    }

    var head: PageHead
    var yearLink: PageLink
    var issueLink: PageLink
    var documentTitle: String
    /// Whether the text itself has no title to be the page's heading.
    var lacksTitle: Bool
    var facts: [Fact]
    var citation: String
    var fileLink: String
    var textLink: String
    var dataLink: String
    var parts: [TextPart]

    init(_ identity: SiteIdentity, _ detail: DocumentDetail, _ id: DocumentIdentifier, issue: IssueSummary) {
        let summary = detail.summary
        head = identity.head(
            title: summary.title, description: detail.citation, route: .document(id),
            article: ArticleTags(
                title: summary.title, published: issue.publicationDay, source: summary.authority ?? issue.series))
        yearLink = PageLink(label: "\(issue.id.year)年", link: Route.year(issue.id.year).link)
        issueLink = PageLink(label: issue.title, link: Route.issue(issue.id).link)
        documentTitle = summary.title
        lacksTitle = detail.document.parts.first?.blocks.contains { $0.role == .title } != true
        facts = Self.facts(detail, issue)
        citation = detail.citation
        fileLink = Route.link(toPage: summary.pages.firstPage, of: issue.id)
        textLink = Route.documentText(id).link
        dataLink = Route.apiDocument(id).link
        parts = TextPart.parts(of: detail)
    }

    private static func facts(_ detail: DocumentDetail, _ issue: IssueSummary) -> [Fact] {
        let summary = detail.summary
        let facts: [(String, String?, String?)] = [
            ("标题", summary.title, nil),
            ("发文字号", summary.number, nil),
            ("发文机关", summary.authority, nil),
            ("文种", summary.genre, nil),
            ("成文日期", summary.adopted?.printed, nil),
            ("主送", detail.document.addressees, nil),
            ("刊登", "\(issue.title)第\(summary.pages.printed)页", Route.link(toPage: summary.pages.firstPage, of: issue.id)),
            (
                "有效性", summary.repealedBy.map { "已被编号为 \($0) 的文件废止" },
                summary.repealedBy.flatMap { DocumentIdentifier($0) }.map { Route.document($0).link }
            ),
            ("栏目", summary.section, nil),
            ("出版日期", issue.publicationDay.printed, nil),
        ]
        return facts.compactMap { name, value, link in
            value.flatMap { $0.isEmpty ? nil : Fact(name: name, value: $0, link: link) }
        }
    }
}

extension DocumentPage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "yearLink": yearLink
        case "issueLink": issueLink
        case "documentTitle": documentTitle
        case "lacksTitle": lacksTitle
        case "facts": facts
        case "citation": citation
        case "fileLink": fileLink
        case "textLink": textLink
        case "dataLink": dataLink
        case "parts": parts
        default: nil
        }
    }
}

extension DocumentPage.Fact: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "value": self.value
        case "link": link
        default: nil
        }
    }
}
