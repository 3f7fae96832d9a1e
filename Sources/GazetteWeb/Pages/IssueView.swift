import GazetteArchive
import GazetteModel

/// An issue as lists show it.
struct IssueView: Sendable {
    var name: String
    /// 总第N期
    var cumulative: String?
    var day: String
    var dayStamp: String
    var link: String
    var fileLink: String
    var documentCount: Int
    var pageCount: Int

    init(_ issue: IssueSummary) {
        name = issue.title
        cumulative = issue.cumulativeNumber.map { "总第\($0)期" }
        day = issue.publicationDay.printed
        dayStamp = issue.publicationDay.description
        link = Route.issue(issue.id).link
        fileLink = Route.issueFile(issue.id).link
        documentCount = issue.documentCount
        pageCount = issue.pageCount
    }
}

extension IssueView: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "name": .init(self.name)
        case "cumulative": .init(cumulative)
        case "day": .init(day)
        case "dayStamp": .init(dayStamp)
        case "link": .init(link)
        case "fileLink": .init(fileLink)
        case "documentCount": .init(documentCount)
        case "pageCount": .init(pageCount)
        default: .unknown
        }
    }
}
