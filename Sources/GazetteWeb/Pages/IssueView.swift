import GazetteCatalogue
import GazetteModel
import Mustache

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

extension IssueView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "cumulative": cumulative
        case "day": day
        case "dayStamp": dayStamp
        case "link": link
        case "fileLink": fileLink
        case "documentCount": documentCount
        case "pageCount": pageCount
        default: nil
        }
    }
}
