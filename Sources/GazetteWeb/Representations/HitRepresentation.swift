import GazetteCatalogue
import GazetteSearch

/// A document that a search found.
struct HitRepresentation: Encodable, Sendable {
    var document: DocumentEntryRepresentation
    /// The title with its matches.
    var title: [SpanRepresentation]
    /// The document number with its matches; empty when it has none.
    var number: [SpanRepresentation]
    /// The best passage, cut to a readable window, with its matches.
    var snippet: [SpanRepresentation]
    /// Where that passage stands, as one cites it: 第三条; empty when it stands nowhere in particular.
    var path: String
    /// The passage's block in the document, counted from 0.
    var block: Int
    /// The PDF page of that passage.
    var page: Int
    /// Nil unless it was asked for.
    var explanation: ExplanationRepresentation?

    private enum CodingKeys: String, CodingKey {
        case document, title, number, snippet, path, block, page, explanation
    }

    init(_ hit: SearchHit) {
        document = DocumentEntryRepresentation(hit.document)
        title = hit.title.map(SpanRepresentation.init)
        number = hit.number.map(SpanRepresentation.init)
        snippet = hit.snippet.map(SpanRepresentation.init)
        path = hit.path
        block = hit.block
        page = hit.page
        explanation = hit.explanation.map(ExplanationRepresentation.init)
    }
}

/// What decided a hit's place.
struct ExplanationRepresentation: Encodable, Sendable {
    /// Where a word of the query is in the document.
    struct Word: Encodable, Sendable {
        var typed: String
        /// What was looked for in its place, and why, in Chinese.
        var alternatives: [String]
        var isInTitle: Bool
        /// In the number or the issuing authority.
        var isInFields: Bool
        /// How many passages may have it.
        var passages: Int
        /// In 1/256 bit.
        var rarity: Int

        private enum CodingKeys: String, CodingKey {
            case typed, alternatives, isInTitle, isInFields, passages, rarity
        }

        init(_ word: HitExplanation.Word) {
            typed = word.typed
            alternatives = word.alternatives
            isInTitle = word.isInTitle
            isInFields = word.isInFields
            passages = word.passages
            rarity = word.rarity
        }
    }

    /// In Chinese, for people.
    var reason: String
    /// What the order compares, greater first.
    var score: Int
    var words: [Word]
    /// The sum in words.
    var parts: [String]

    private enum CodingKeys: String, CodingKey {
        case reason, score, words, parts
    }

    init(_ explanation: HitExplanation) {
        reason = explanation.reason
        score = explanation.score
        words = explanation.words.map(Word.init)
        parts = explanation.parts
    }
}
