import GazetteCatalogue
import Mustache

/// A year and its link.
struct YearView: Sendable {
    var year: Int
    var issues: Int
    var link: String

    init(_ summary: YearSummary) {
        year = summary.year
        issues = summary.issues
        link = Route.year(summary.year).link
    }
}

extension YearView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "year": year
        case "issues": issues
        case "link": link
        default: nil
        }
    }
}
