/// The documents that a request found: the total and the facets are exact for all of them, the documents are a window.
public struct SearchResult: Sendable {
    /// How the documents were found.
    public enum Kind: Sendable {
        /// Every document that has what the query says, and no other.
        case exact
        /// The documents that say most of it, as many as were compared; nothing has all, or it is a question.
        case closest
    }

    public var kind: Kind
    /// How many documents there are.
    public var total: Int
    public var documents: [FoundDocument]
    /// Where few documents have all that was asked: others that come close, not counted in the total.
    public var related: [FoundDocument] = []
    public var facets: [FacetResult]
    /// What was done differently than typed, in Chinese, for people; empty when nothing.
    public var remarks: [String]
    /// What might have been meant, as queries; empty unless little was found.
    public var corrections: [String]
    /// Marks what matched.
    public var marker: TextMarker
}

/// A document found, and why it stands where it stands.
public struct FoundDocument: Sendable, Equatable {
    /// Its row.
    public var document: Int32
    /// The passages that promise to show what was looked for, the most promising first; none when the title or the number
    /// has it alone.
    public var passages: [Int32]
    public var explanation: HitExplanation?
}

/// A facet and its values among the documents found, the most frequent first.
public struct FacetResult: Sendable, Equatable {
    public var facet: Facet
    /// As people read it.
    public var name: String
    public var values: [FacetCount]
}

/// What decided a hit's place.
public struct HitExplanation: Sendable, Equatable {
    /// Where a word of the query is in the document.
    public struct Word: Sendable, Equatable {
        /// As typed.
        public var typed: String
        /// What was looked for in its place, and why.
        public var alternatives: [String]
        public var isInTitle: Bool
        /// In the number or the issuing authority.
        public var isInFields: Bool
        /// How many passages may have it.
        public var passages: Int
        /// How rare it is, in 1/256 bit.
        public var rarity: Int
    }

    /// 文号相符, 标题相符, 正文相符 or 意思相近.
    public var reason: String
    /// What the order compares, greater first.
    public var score: Int
    public var words: [Word]
    /// The sum in words.
    public var parts: [String]
}
