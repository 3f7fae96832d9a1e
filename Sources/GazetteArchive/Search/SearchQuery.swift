import ChineseText

/// A query as it is understood: words that must all occur, one of which may be a document number.
struct SearchQuery: Sendable {
    private(set) var words: [SearchWord] = []
    /// The document number in the query; its word is the first.
    private(set) var number: NumberRequest?
    /// What was done differently than typed, for people.
    private(set) var remarks: [String] = []
    private let scalars: [Unicode.Scalar]

    /// Longer queries say nothing more, and cost.
    static let longestQuery = 256
    static let mostWords = 16

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Self.longestQuery))
        if text.unicodeScalars.count > Self.longestQuery { remarks.append("查询太长，只用了前\(Self.longestQuery)个字") }
        number = NumberRequest(in: scalars)
        words = makeWords(number)
        if words.count > Self.mostWords {
            words.removeLast(words.count - Self.mostWords)
            remarks.append("词太多，只用了前\(Self.mostWords)个")
        }
    }

    /// The query without the number that it seemed to have.
    func withoutNumber() -> SearchQuery {
        var query = self
        query.number = nil
        query.words = makeWords(nil)
        return query
    }

    /// The query with the number's code left apart, as a word of its own.
    func withCodeApart() -> SearchQuery {
        var query = self
        query.number = number?.withoutCode()
        query.words = makeWords(query.number)
        return query
    }

    /// The query with words that match pieces of numbers and of words of letters; nil when it has none.
    func matchingPieces(_ words: [SearchWord]) -> SearchQuery? {
        guard
            words.contains(where: { word in
                [word.text.scalars.first, word.text.scalars.last].contains { $0.map(Folding.characterClass) == .word }
            })
        else { return nil }
        var query = self
        query.words = words
        query.remarks.append("没有完全相符的数字或字母，以下按其中一部分查找")
        return query
    }

    /// The number's word comes first.
    private func makeWords(_ number: NumberRequest?) -> [SearchWord] {
        var words: [SearchWord] = []
        var rest: [ArraySlice<Unicode.Scalar>] = [scalars[...]]
        if let number {
            words.append(number.word)
            rest = [scalars[..<number.range.lowerBound], scalars[number.range.upperBound...]]
        }
        for part in rest {
            for piece in part.split(whereSeparator: \.properties.isWhitespace) {
                let word = SearchWord(FoldedText(piece))
                if !word.text.isEmpty, !words.contains(where: { $0.text.scalars == word.text.scalars }) { words.append(word) }
            }
        }
        return Array(words.prefix(Self.mostWords + 1))
    }
}
