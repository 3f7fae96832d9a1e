import GazetteCatalogue
import GazetteSearch

/// What a query may become while it is typed.
struct SuggestionRepresentation: Encodable, Sendable {
    /// The query that is suggested.
    var text: String
    /// title, authority, shortName or number.
    var kind: String
    /// What it is, in Chinese for people; for a short name the full one.
    var note: String
    /// The text with what was typed marked.
    var spans: [SpanRepresentation]

    private enum CodingKeys: String, CodingKey {
        case text, kind, note, spans
    }

    init(_ suggestion: SearchSuggestion) {
        text = suggestion.text
        kind = suggestion.kind.publicName
        note = suggestion.note
        spans = suggestion.spans.map(SpanRepresentation.init)
    }
}

extension SearchSuggestion.Kind {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .title: "title"
        case .authority: "authority"
        case .shortName: "shortName"
        case .number: "number"
        }
    }
}
