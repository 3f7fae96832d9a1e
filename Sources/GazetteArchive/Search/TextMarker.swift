import ChineseText

/// Finds a query's words in an original text and marks them.
struct TextMarker {
    let words: [SearchWord]

    /// A place of a word in the original's scalars.
    struct Match: Equatable {
        var range: Range<Int>
        var word: Int
    }

    /// Every occurrence of every word, in the order of the text.
    func matches(in scalars: [Unicode.Scalar]) -> [Match] {
        let folded = FoldedText(scalars)
        var matches: [Match] = []
        for (index, word) in words.enumerated() {
            for place in folded.occurrences(of: word.text, partialWords: word.matchesPieces) {
                let range = folded.originalRange(place)
                matches.append(Match(range: widened(range, by: word.text, in: scalars), word: index))
            }
        }
        return matches.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    func spans(of text: String) -> [TextSpan] {
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
