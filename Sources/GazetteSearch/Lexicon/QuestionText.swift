import ChineseText

/// Questions in everyday words (自然语言提问), told from titles and keywords.
public enum QuestionText {
    /// Longer than this without a blank a text is a sentence, unless it has the form of a title.
    private static let longestKeyword = 12

    /// Whether the text, as typed, is a question: it ends with a question mark or a question's particle, has a question
    /// word, or has more than 12 Han characters in one run without being a title (关于…的通知) or an organ's name.
    public static func isQuestion(_ text: String) -> Bool {
        let folded = FoldedText(text).scalars
        guard !folded.isEmpty else { return false }
        let last = text.unicodeScalars.last { !HanScript.isSpacing($0) && $0 != "\n" }
        if last == "?" || last == "？" { return true }
        let matches = scanner.matches(in: folded)
        if let end = matches.last, end.range.upperBound == folded.count, end.entries.contains(.particle) { return true }
        let endsAsTitle = ends(folded, genres)
        let isAboutSomething = FoldedRun.contains(folded, about)
        // Interpretations of law have titles such as 关于…是否适用…的批复.
        if isAboutSomething, endsAsTitle { return false }
        if matches.contains(where: { $0.entries.contains(.question) }) { return true }
        if endsAsTitle || ends(folded, organs) || marks.contains(where: { FoldedRun.contains(folded, $0) }) { return false }
        return longestHanRun(folded) > longestKeyword
    }

    /// The folded places of phrases that count for less when a question is compared with texts, ascending.
    public static func weakPhrases(in folded: [UInt32]) -> [Range<Int>] { weakScanner.matches(in: folded).map(\.range) }

    private static let weakScanner = PhraseScanner(
        table: PhraseTable<Void>(LexiconLine.words(of: weakPhrases).map { ($0, ()) }), guards: [])

    enum PhraseKind: Sendable {
        /// Asks: 怎么, 哪些.
        case question
        /// Asks when it ends the text: 吗, 呢.
        case particle
        /// Says nothing of the matter: 请问, 的话.
        case function
    }

    private static let scanner = PhraseScanner(
        table: PhraseTable<PhraseKind>(
            LexiconLine.words(of: questionPhrases).map { ($0, .question) }
                + LexiconLine.words(of: particles).map { ($0, .particle) }
                + LexiconLine.words(of: functionPhraseList).map { ($0, .function) }),
        guards: LexiconLine.words(of: contentWords))

    private static let about = FoldedText("关于").scalars
    private static let genres = LexiconLine.words(of: titleGenres).map { FoldedText($0).scalars }
    private static let marks = LexiconLine.words(of: titleMarks).map { FoldedText($0).scalars }
    private static let organs = LexiconLine.words(of: organTails).map { FoldedText($0).scalars }

    private static func ends(_ folded: [UInt32], _ tails: [[UInt32]]) -> Bool {
        tails.contains { folded.count > $0.count && folded.suffix($0.count).elementsEqual($0) }
    }

    private static func longestHanRun(_ folded: [UInt32]) -> Int {
        var longest = 0
        var length = 0
        for value in folded {
            length = Folding.characterClass(of: value) == .ideograph ? length + 1 : 0
            longest = max(longest, length)
        }
        return longest
    }
}
