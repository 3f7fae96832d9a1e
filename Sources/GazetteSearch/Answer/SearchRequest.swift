/// What is asked: the query as typed, what was chosen beside it, and which window of the answer is wanted.
public struct SearchRequest: Sendable, Equatable {
    public enum Order: Sendable, CaseIterable {
        /// 按相关程度
        case relevance
        /// 按时间，新的在前
        case newest
    }

    public var text: String
    public var order: Order
    /// Chosen values of facets: of one facet any, of several all.
    public var chosen: [Facet: [String]]
    public var limit: Int
    public var offset: Int
    /// Whether hits say what decided their place.
    public var isExplained: Bool

    public init(
        _ text: String, order: Order = .relevance, chosen: [Facet: [String]] = [:], limit: Int = 20, offset: Int = 0,
        isExplained: Bool = false
    ) {
        self.text = text
        self.order = order
        self.chosen = chosen
        self.limit = max(0, limit)
        self.offset = max(0, offset)
        self.isExplained = isExplained
    }
}
