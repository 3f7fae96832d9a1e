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
