import GazetteArchive

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

extension HomePage: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "head": .init(head)
        case "latest": .init(latest)
        case "years": .init(years)
        default: .unknown
        }
    }
}

extension HomePage.Latest: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "issue": .init(issue)
        case "fileSize": .init(fileSize)
        case "contents": .init(contents)
        default: .unknown
        }
    }
}
