import ChineseText

/// A readable piece of a passage around its matches.
public struct Snippet: Sendable {
    public let spans: [TextSpan]
    /// How rare the distinct words in it are, together; 0 without a match.
    public let weight: Int
    /// How many matches the whole passage has.
    public let matchCount: Int

    /// How many characters a window may have.
    public static let longest = 80
    /// How many characters before the first match are looked through for the beginning of a clause.
    private static let lead = 24

    public init(_ text: String, marker: TextMarker) {
        let scalars = Array(text.unicodeScalars)
        let matches = marker.matches(in: scalars)
        matchCount = matches.count
        var best = (range: Self.window(scalars, from: 0), weight: 0)
        for (index, match) in matches.enumerated() {
            let range = Self.window(scalars, from: Self.beginning(scalars, before: match.range.lowerBound))
            let weight = Self.weight(of: range, matches, around: index)
            if weight > best.weight { best = (range, weight) }
        }
        weight = best.weight
        var spans = TextMarker.spans(of: scalars, best.range, matches)
        if best.range.lowerBound > 0 { spans.insert(TextSpan(text: "…", isMatch: false), at: 0) }
        if best.range.upperBound < scalars.count { spans.append(TextSpan(text: "…", isMatch: false)) }
        self.spans = spans
    }

    /// The rarity of the distinct words in a window; only the matches near the given one can be in it.
    private static func weight(
        of window: Range<Int>, _ matches: [TextMarker.Match], around index: Int
    ) -> Int {
        var first = index
        while first > 0, matches[first - 1].range.lowerBound >= window.lowerBound { first -= 1 }
        var words: Set<UInt64> = []
        var weight = 0
        for match in matches[first...] {
            guard match.range.lowerBound < window.upperBound else { break }
            let isInside = match.range.lowerBound >= window.lowerBound && match.range.upperBound <= window.upperBound
            if isInside, words.insert(match.key).inserted { weight += match.weight }
        }
        return weight
    }

    /// A window from a place on; near the end of the text it begins earlier, so as to be full.
    private static func window(_ scalars: [Unicode.Scalar], from start: Int) -> Range<Int> {
        guard scalars.count > longest else { return 0..<scalars.count }
        var start = min(start, scalars.count - longest)
        while start > 0, isBound(scalars[start]) { start -= 1 }
        var end = min(scalars.count, start + longest)
        while end < scalars.count, end > start + 1, isBound(scalars[end]) { end -= 1 }
        return start..<end
    }

    /// The beginning of the match's sentence or clause, if it is near.
    private static func beginning(_ scalars: [Unicode.Scalar], before match: Int) -> Int {
        let farthest = max(0, match - lead)
        if farthest == 0 { return 0 }
        var clause: Int?
        for index in stride(from: match - 1, through: farthest, by: -1) {
            if "。；！？\n".unicodeScalars.contains(scalars[index]) { return index + 1 }
            if clause == nil, match - index > lead / 3, "，、：".unicodeScalars.contains(scalars[index]) { clause = index + 1 }
        }
        return clause ?? max(0, match - lead / 2)
    }

    /// Whether a scalar belongs to the one before it.
    private static func isBound(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isGraphemeExtend || Folding.characterClass(of: scalar.value) == .ignored
    }
}
