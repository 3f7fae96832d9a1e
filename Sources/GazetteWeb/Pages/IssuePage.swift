import GazetteArchive
import GazetteModel

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

extension IssuePage: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "head": .init(head)
        case "issue": .init(issue)
        case "yearLink": .init(yearLink)
        case "contents": .init(contents)
        case "colophon": .init(colophon)
        case "fileSize": .init(fileSize)
        case "fileDigest": .init(fileDigest)
        case "dataLink": .init(dataLink)
        case "proof": .init(proof)
        default: .unknown
        }
    }
}

extension ColophonLine: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "label": .init(label)
        case "value": .init(self.value)
        default: .unknown
        }
    }
}
