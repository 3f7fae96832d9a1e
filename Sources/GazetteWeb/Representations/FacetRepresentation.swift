import GazetteSearch

/// A facet (分面) and its values among the documents found, the most frequent first.
struct FacetRepresentation: Encodable, Sendable {
    /// A value and how many of the documents found have it.
    struct Count: Encodable, Sendable {
        var value: String
        var count: Int

        private enum CodingKeys: String, CodingKey {
            case value, count
        }
    }

    /// year, authority, genre, topic, section or validity.
    var facet: String
    /// In Chinese, for people.
    var name: String
    var values: [Count]

    private enum CodingKeys: String, CodingKey {
        case facet, name, values
    }

    init(_ result: FacetResult) {
        facet = result.facet.publicName
        name = result.name
        values = result.values.map { Count(value: $0.value, count: $0.count) }
    }
}

extension Facet {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .year: "year"
        case .authority: "authority"
        case .genre: "genre"
        case .topic: "topic"
        case .section: "section"
        case .validity: "validity"
        }
    }
}
