import GazetteArchive

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

extension YearView: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "year": .init(year)
        case "issues": .init(issues)
        case "link": .init(link)
        default: .unknown
        }
    }
}
