import ChineseText

/// A query read as a question: what of it says something, and what else may be said for it.
struct Question {
    /// Whether it is one, and not a title or some words.
    let isQuestion: Bool
    /// The query, folded.
    let text: [UInt32]
    /// For each scalar whether it belongs to a phrase that only asks: 怎么办, 请问.
    let isAsking: [Bool]
    /// What official texts say for its words, folded.
    let others: [[UInt32]]

    init(_ scalars: [Unicode.Scalar]) {
        let text = FoldedText(scalars).scalars
        self.text = text
        isQuestion = QuestionText.isQuestion(String(String.UnicodeScalarView(scalars)))
        var isAsking = [Bool](repeating: false, count: text.count)
        for range in QuestionText.weakPhrases(in: text) { for index in range { isAsking[index] = true } }
        self.isAsking = isAsking
        others = LayTerms.official(for: text).flatMap(\.replacements)
    }
}
