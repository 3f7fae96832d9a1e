/// A text that may be suggested while a query is typed: a title, an organ's name, a topic.
public struct SuggestionEntry: Sendable {
    public var text: String
    /// The caller's own number for what the text is.
    public var kind: Int
    /// The heavier is suggested first; kept between −2³¹ and 2³¹−1.
    public var weight: Int
    /// Where a query may begin besides the start of the text, in its scalars: after an organ's name, after 关于.
    public var wordStarts: [Int]

    public init(text: String, kind: Int, weight: Int, wordStarts: [Int] = []) {
        (self.text, self.kind, self.weight, self.wordStarts) = (text, kind, weight, wordStarts)
    }

    /// The word starts that every title shows by itself: after 关于, and after whatever is no word, as 《 or a space.
    public static func usualWordStarts(in text: String) -> [Int] {
        var starts: [Int] = []
        var before: (UInt32, UInt32) = (0, 0)
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            let value = Folding.fold(scalar.value)
            let isWord = Folding.characterClass(of: value) != .separator
            let followsMark = Folding.characterClass(of: before.1) == .separator
            if offset > 0, isWord, followsMark || before == (0x5173, 0x4E8E) { starts.append(offset) }  // 关于
            before = (before.1, value)
        }
        return starts
    }
}

/// A suggested text.
public struct Suggestion: Equatable, Sendable {
    /// As it was given.
    public var text: String
    public var kind: Int
    /// What the query matched, in scalars of the text, to be marked.
    public var matchedRange: Range<Int>

    public init(text: String, kind: Int, matchedRange: Range<Int>) {
        (self.text, self.kind, self.matchedRange) = (text, kind, matchedRange)
    }
}
