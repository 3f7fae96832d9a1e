public import GazetteCatalogue
import GazetteSearch

/// The answer to a search as the public JSON has it: what `/api/search` sends and `gazette search --json` prints.
public struct SearchRepresentation: Encodable, Sendable {
    /// The query as typed.
    var query: String
    /// exact or closest.
    var kind: String
    /// relevance or newest.
    var order: String
    /// How many documents match.
    var total: Int
    /// How many of them stand before the first hit.
    var offset: Int
    var hits: [HitRepresentation]
    /// Others that come close, not counted in the total.
    var related: [HitRepresentation]
    var facets: [FacetRepresentation]
    /// What was done differently than typed, in Chinese, for people.
    var remarks: [String]
    /// What might have been meant, as queries.
    var corrections: [String]

    private enum CodingKeys: String, CodingKey {
        case query, kind, order, total, offset, hits, related, facets, remarks, corrections
    }

    public init(_ answer: SearchAnswer) {
        query = answer.query
        kind = answer.kind.publicName
        order = answer.order.publicName
        total = answer.total
        offset = answer.offset
        hits = answer.hits.map(HitRepresentation.init)
        related = answer.related.map(HitRepresentation.init)
        facets = answer.facets.map(FacetRepresentation.init)
        remarks = answer.remarks
        corrections = answer.corrections
    }
}

extension SearchResult.Kind {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .exact: "exact"
        case .closest: "closest"
        }
    }
}

extension SearchRequest.Order {
    /// What the public data and addresses call it.
    var publicName: String {
        switch self {
        case .relevance: "relevance"
        case .newest: "newest"
        }
    }
}
