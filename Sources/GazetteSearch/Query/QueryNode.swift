public import GazetteModel

/// A query as a tree: what a document has to have.
indirect enum QueryNode: Sendable, Equatable {
    /// The word of this index in `SearchQuery.words`.
    case word(Int)
    case condition(DocumentCondition)
    case all([QueryNode])
    case any([QueryNode])
    case none(QueryNode)

    /// The words that speak for a document when they occur in it.
    var wanted: [Int] {
        switch self {
        case .word(let index): [index]
        case .condition, .none: []
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.wanted)
        }
    }
}

/// What a document is filtered by, apart from its text.
public enum DocumentCondition: Sendable, Equatable {
    /// What the document has of the facet contains the text, as it is folded; a year is meant whole.
    case facet(Facet, String)
    /// Adopted, or else gazetted, in these years.
    case years(ClosedRange<Int>)
    /// Gazetted from the first to the last day.
    case gazetted(ClosedRange<CalendarDay>)
    case inForce
    case repealed
}
