import GazetteModel

/// What running heads say on right-hand and left-hand pages.
public struct RunningContent: Sendable, Equatable {
    public enum Part: String, Sendable, CaseIterable {
        /// The name of the series.
        case series
        /// Year and number of the issue.
        case issue
        case none
    }

    public var rectoOuter: Part = .issue
    public var rectoInner: Part = .series
    public var versoOuter: Part = .series
    public var versoInner: Part = .issue
}

extension RunningContent.Part {
    /// What the part says in an issue.
    func text(in issue: GazetteIssue) -> String {
        switch self {
        case .series: issue.series.name
        case .issue: issue.id.printed
        case .none: ""
        }
    }
}
