import ChineseText

/// Finds what a query looked for in an original text, and marks it.
public struct TextMarker: Sendable {
    /// What is looked for, and what it is worth: a word's rarity.
    private let words: [(word: SearchWord, weight: Int)]
    /// Pairs of characters and their worth, where whole words were not asked for.
    private let pairs: [UInt64: Int]

    /// A place in the original's scalars.
    struct Match: Equatable {
        var range: Range<Int>
        /// Which of the query's words or pairs it is.
        var key: UInt64
        var weight: Int
    }

    init(words: [(word: SearchWord, weight: Int)]) {
        self.words = words
        pairs = [:]
    }

    /// Marks the pairs and words that a question is made of.
    init(_ weights: GramWeights) {
        var (words, pairs): ([(SearchWord, Int)], [UInt64: Int]) = ([], [:])
        for term in weights.terms where term.kind != .single && term.frequency > 0 {
            if term.kind == .pair {
                pairs[Self.key(term.scalars[0], term.scalars[1])] = term.weight
            } else {
                words.append((SearchWord(FoldedText.string(term.scalars)), term.weight))
            }
        }
        self.words = words
        self.pairs = pairs
    }

    /// Every occurrence of everything, in the order of the text.
    func matches(in scalars: [Unicode.Scalar]) -> [Match] {
        let folded = FoldedText(scalars)
        var matches: [Match] = []
        for (index, entry) in words.enumerated() {
            for place in folded.occurrences(of: entry.word.text, partialWords: entry.word.matchesPieces) {
                let range = widened(folded.originalRange(place), by: entry.word.text, in: scalars)
                matches.append(Match(range: range, key: UInt64(index), weight: entry.weight))
            }
        }
        if !pairs.isEmpty {
            for index in folded.scalars.indices.dropLast() {
                let key = Self.key(folded.scalars[index], folded.scalars[index + 1])
                guard let weight = pairs[key] else { continue }
                matches.append(Match(range: folded.originalRange(index..<index + 2), key: key, weight: weight))
            }
        }
        return matches.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// The whole text in spans.
    public func spans(of text: String) -> [TextSpan] {
        let scalars = Array(text.unicodeScalars)
        return Self.spans(of: scalars, 0..<scalars.count, matches(in: scalars))
    }

    /// A window of the text in spans; overlapping matches become one.
    static func spans(of scalars: [Unicode.Scalar], _ window: Range<Int>, _ matches: [Match]) -> [TextSpan] {
        var spans: [TextSpan] = []
        func append(_ range: Range<Int>, _ isMatch: Bool) {
            guard !range.isEmpty else { return }
            let text = String(String.UnicodeScalarView(scalars[range]))
            if let last = spans.last, last.isMatch == isMatch {
                spans[spans.count - 1].text += text
            } else {
                spans.append(TextSpan(text: text, isMatch: isMatch))
            }
        }
        var place = window.lowerBound
        for match in matches {
            let range = match.range.clamped(to: window)
            guard range.upperBound > place else { continue }
            let start = max(place, range.lowerBound)
            append(place..<start, false)
            append(start..<range.upperBound, true)
            place = range.upperBound
        }
        append(place..<window.upperBound, false)
        return spans
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { 1 << 63 | UInt64(first) << 32 | UInt64(second) }

    /// A bracket or mark that the query has at its edge is marked with the word.
    private func widened(_ range: Range<Int>, by word: FoldedText, in scalars: [Unicode.Scalar]) -> Range<Int> {
        func isMark(_ index: Int) -> Bool {
            guard scalars.indices.contains(index), !scalars[index].properties.isWhitespace else { return false }
            return Folding.characterClass(of: Folding.fold(scalars[index].value)) == .separator
        }
        let start = word.beginsWithSeparator && isMark(range.lowerBound - 1) ? range.lowerBound - 1 : range.lowerBound
        let end = word.endsWithSeparator && isMark(range.upperBound) ? range.upperBound + 1 : range.upperBound
        return start..<end
    }
}
