import GazetteCatalogue
import Mustache

/// The home page: the latest issue with its contents, search, the years.
struct HomePage: Sendable {
    var head: PageHead
    var latest: Latest?
    var years: [YearView]

    /// The latest issue.
    struct Latest: Sendable {
        var issue: IssueView
        var fileSize: String
        var contents: ContentsView

        init(_ detail: IssueDetail) {
            issue = IssueView(detail.issue)
            fileSize = FileSize.printed(detail.pdfBytes)
            contents = ContentsView(detail)
        }
    }

    init(_ identity: SiteIdentity, latest: IssueDetail?, years: [YearSummary]) {
        head = identity.head(
            title: nil, description: "\(identity.gazetteName)：各期目录、全文、版式文件和检索。", route: .home)
        head.isHome = true
        self.latest = latest.map(Latest.init)
        self.years = years.map(YearView.init)
    }
}

extension HomePage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "latest": latest
        case "years": years
        default: nil
        }
    }
}

extension HomePage.Latest: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "issue": issue
        case "fileSize": fileSize
        case "contents": contents
        default: nil
        }
    }
}
