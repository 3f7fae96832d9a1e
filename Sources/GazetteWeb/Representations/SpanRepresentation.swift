import GazetteSearch

/// A piece of text, marked or not; the pieces of a text joined are the text.
struct SpanRepresentation: Encodable, Sendable {
    var text: String
    var isMatch: Bool

    private enum CodingKeys: String, CodingKey {
        case text, isMatch
    }

    init(_ span: TextSpan) {
        text = span.text
        isMatch = span.isMatch
    }
}
