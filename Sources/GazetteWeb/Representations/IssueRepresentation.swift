import GazetteCatalogue
import GazetteModel

/// An issue as lists have it.
struct IssueRepresentation: Encodable, Sendable {
    /// Year and number: 2020-01.
    var id: String
    /// The gazette's name.
    var series: String
    /// As printed: 2020年第1期.
    var title: String
    var cumulativeNumber: Int?
    /// YYYY-MM-DD
    var publicationDay: String
    var documentCount: Int
    var pageCount: Int

    private enum CodingKeys: String, CodingKey {
        case id, series, title, cumulativeNumber, publicationDay, documentCount, pageCount
    }

    init(_ issue: IssueSummary) {
        id = issue.id.description
        series = issue.series
        title = issue.title
        cumulativeNumber = issue.cumulativeNumber
        publicationDay = issue.publicationDay.description
        documentCount = issue.documentCount
        pageCount = issue.pageCount
    }
}
