import GazetteCatalogue
import Mustache

/// The issues of one year.
struct YearPage: Sendable {
    var head: PageHead
    var year: Int
    var issues: [IssueView]
    var years: [YearView]

    init(_ identity: SiteIdentity, year: Int, issues: [IssueSummary], years: [YearSummary]) {
        head = identity.head(
            title: "\(year)年各期", description: "\(identity.gazetteName)\(year)年出版的\(issues.count)期。", route: .year(year))
        self.year = year
        self.issues = issues.map(IssueView.init)
        self.years = years.filter { $0.year != year }.map(YearView.init)
    }
}

extension YearPage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "year": year
        case "issues": issues
        case "years": years
        default: nil
        }
    }
}
