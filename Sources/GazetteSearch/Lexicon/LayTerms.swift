import ChineseText

/// Everyday words (百姓用语) and the words of law and administration for the same thing, from general knowledge.
///
/// The official words are looked for beside the everyday one; none of them replaces it.
public enum LayTerms {
    /// The everyday words in a folded text, in order, each with its official ones, the nearest first.
    public static func official(for folded: [UInt32]) -> [QueryAlternative] {
        scanner.matches(in: folded).map { match in
            var seen: Set<[UInt32]> = [Array(folded[match.range])]
            return QueryAlternative(range: match.range, replacements: match.entries.joined().filter { seen.insert($0).inserted })
        }
    }

    private static let lines = LexiconLine.lines(of: table)

    /// An official word is left as it is: 取保候审 holds no 取保.
    private static let scanner = PhraseScanner(
        table: PhraseTable(
            lines.flatMap { line in line.words(0).map { ($0, line.words(1).map { FoldedText($0).scalars }) } }),
        guards: guards + lines.flatMap { $0.words(1) })
}
