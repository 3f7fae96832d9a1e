/// What running heads say on right-hand and left-hand pages.
public struct RunningContent: Sendable, Equatable {
    public enum Part: String, Sendable, CaseIterable {
        /// The name of the series.
        case series
        /// Year and number of the issue.
        case issue
        /// The section that the page's first text belongs to.
        case section
        /// The title of the page's first text.
        case document
        case none
    }

    public var rectoOuter: Part = .issue
    public var rectoInner: Part = .series
    public var versoOuter: Part = .series
    public var versoInner: Part = .issue
}
