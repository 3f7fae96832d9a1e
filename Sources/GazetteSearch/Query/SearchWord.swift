import ChineseText

/// A word of a query: a stretch of text that must occur as it is, apart from folding and the kind of punctuation.
struct SearchWord: Sendable {
    let text: FoldedText
    /// Whether a number or a word of letters at its edges may be a piece of a longer one.
    private(set) var matchesPieces = false
    /// The index's tokens that a text with the word must have: one of each list.
    private var tokens: [[String]]
    /// Whether the last token may go on: a single character at the end may begin a pair.
    private var endsOpen: Bool

    init(_ text: FoldedText) {
        self.text = text
        tokens = SearchGrams.grams(of: text.string, asQuery: true).map { [$0.text] }
        let last = tokens.last?[0].unicodeScalars
        endsOpen = last?.count == 1 && last?.first.map { Folding.characterClass(of: $0.value) } == .ideograph
    }

    init(_ text: String) { self.init(FoldedText(text)) }

    /// Whether having the tokens is having the word, so that no text has to be read.
    var isCertain: Bool { tokens.count == 1 && !matchesPieces && text.scalars.count <= SearchGrams.longestWord }

    /// What the passages are asked: all tokens, in any place; empty when none can be there.
    var groups: [TokenGroup] {
        guard tokens.allSatisfy({ !$0.isEmpty }) else { return [] }
        // A very long word is looked up by tokens spread over it; its text is compared anyway.
        let stride = max(1, (tokens.count + Self.mostTokens - 1) / Self.mostTokens)
        let chosen = tokens.indices.filter { $0 % stride == 0 || $0 == tokens.count - 1 }
        return chosen.map { TokenGroup(tokens[$0], isPrefix: endsOpen && $0 == tokens.count - 1) }
    }

    private static let mostTokens = 24

    /// What the documents' fields are asked: the tokens one after the other.
    var phrase: FieldPhrase { FieldPhrase(text.string, isPrefix: endsOpen) }

    /// The first number or word of letters if the word begins with it, and whether it is all there is; else nil.
    var openStart: (term: String, isWhole: Bool)? {
        guard let first = text.scalars.first, Folding.characterClass(of: first) == .word, let term = tokens.first?.first
        else { return nil }
        return (term, tokens.count == 1)
    }

    /// Whether a number or a word of letters stands at one of its edges, and so may be a piece of a longer one.
    var hasOpenEdge: Bool {
        [text.scalars.first, text.scalars.last].contains { $0.map(Folding.characterClass) == .word }
    }

    /// The word matching pieces at its edges; `terms` are the index's tokens that its first one may be a piece of.
    func matchingPieces(_ terms: [String]?) -> SearchWord {
        var word = self
        word.matchesPieces = true
        if let terms { word.tokens[0] = terms }
        if let last = text.scalars.last, Folding.characterClass(of: last) == .word, terms == nil || tokens.count > 1 {
            word.endsOpen = true
        }
        return word
    }
}

extension FoldedText {
    /// The folded scalars as a string.
    var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
        return String(view)
    }
}
