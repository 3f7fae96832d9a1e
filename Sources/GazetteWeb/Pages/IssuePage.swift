import GazetteCatalogue
import GazetteModel
public import Mustache

/// An issue: contents by section, the PDF and what it is verified by, the colophon.
struct IssuePage: Sendable {
    var head: PageHead
    var issue: IssueView
    var yearLink: PageLink
    var contents: ContentsView
    var colophon: [ColophonLine]
    var fileSize: String
    var fileDigest: String
    var dataLink: String
    /// Nil when it is not known what was proved.
    var proof: ProofView?

    init(_ identity: SiteIdentity, _ detail: IssueDetail, proof: ProofStatement?) {
        let summary = detail.issue
        head = identity.head(
            title: summary.title,
            description: "\(summary.series)\(summary.title)，\(summary.publicationDay.printed)出版，刊登文件\(summary.documentCount)件。",
            route: .issue(summary.id),
            article: ArticleTags(
                title: "\(summary.series)\(summary.title)", published: summary.publicationDay,
                source: identity.series?.publisher ?? summary.series))
        issue = IssueView(summary)
        yearLink = PageLink(label: "\(summary.id.year)年", link: Route.year(summary.id.year).link)
        contents = ContentsView(detail)
        colophon = detail.colophon
        fileSize = FileSize.printed(detail.pdfBytes)
        fileDigest = detail.pdfDigest
        dataLink = Route.apiIssue(summary.id).link
        self.proof = proof.map { ProofView($0, of: detail) }
    }
}

extension IssuePage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "issue": issue
        case "yearLink": yearLink
        case "contents": contents
        case "colophon": colophon
        case "fileSize": fileSize
        case "fileDigest": fileDigest
        case "dataLink": dataLink
        case "proof": proof
        default: nil
        }
    }
}

extension ColophonLine: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "value": self.value
        default: nil
        }
    }
}
