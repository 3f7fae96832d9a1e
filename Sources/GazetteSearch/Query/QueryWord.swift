import ChineseText

/// A word of the query with what may stand in its place.
struct QueryWord: Sendable {
    /// As typed, without quotation marks and the field's name.
    var typed: String
    /// The word itself first, then what means the same.
    var alternatives: [Alternative]
    /// The document's fields that it has to stand in; nil for anywhere.
    var fields: DocumentFields?
    /// Whether it was put in quotation marks: then nothing stands in its place.
    var isExact = false
    /// The document number that it is; documents that bear it are certain.
    var number: NumberRequest?

    /// A way of saying the word.
    struct Alternative: Sendable {
        var word: SearchWord
        /// Why it may stand for the word typed, for people; nil for the word itself.
        var reason: String?
    }

    init(_ word: SearchWord, typed: String, fields: DocumentFields? = nil, isExact: Bool = false) {
        self.typed = typed
        alternatives = [Alternative(word: word)]
        self.fields = fields
        self.isExact = isExact
    }

    var word: SearchWord { alternatives[0].word }

    /// The word with what else official texts say for it; one in quotation marks stays alone.
    func widened() -> QueryWord {
        guard !isExact, number == nil else { return self }
        var word = self
        let text = word.word.text.scalars
        func add(_ other: [UInt32], _ reason: String) {
            guard word.alternatives.count < Self.mostAlternatives,
                !word.alternatives.contains(where: { $0.word.text.scalars == other })
            else { return }
            word.alternatives.append(Alternative(word: SearchWord(FoldedText.string(other)), reason: reason))
        }
        for expansion in OrganAliases.expansions(of: text) where expansion.nearness < .part {
            let other = Array(text[..<expansion.range.lowerBound]) + expansion.replacement + text[expansion.range.upperBound...]
            add(other, "“\(FoldedText.string(text[expansion.range]))”即“\(FoldedText.string(expansion.replacement))”")
        }
        for variant in NumeralVariants.variants(of: text) { add(variant, "数字的另一种写法") }
        return word
    }

    private static let mostAlternatives = 8
}
