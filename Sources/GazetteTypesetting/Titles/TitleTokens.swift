import ChineseText

/// A title cut into words of the lexicon and single characters: as few pieces as can be.
struct TitleTokens {
    /// For each character where its token starts, and one more for the end.
    private var starts: [Bool]
    /// For each start the token's length.
    private var lengths: [Int]
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        let count = scalars.count
        // Word by word from the end: the fewest pieces from each position on, the longer word first.
        var cost = [Int](repeating: 0, count: count + 1)
        lengths = [Int](repeating: 1, count: count + 1)
        for index in stride(from: count - 1, through: 0, by: -1) {
            cost[index] = cost[index + 1] + Self.single
            guard HanScript.contains(scalars[index]) else {
                cost[index] = cost[index + 1]
                continue
            }
            for length in stride(from: min(TitleLexicon.longest, count - index), to: 1, by: -1)
            where cost[index + length] + Self.word < cost[index] && TitleLexicon.contains(scalars[index..<index + length]) {
                cost[index] = cost[index + length] + Self.word
                lengths[index] = length
            }
        }
        starts = [Bool](repeating: false, count: count + 1)
        var index = 0
        while index < count {
            starts[index] = true
            index += lengths[index]
        }
        starts[count] = true
    }

    private static let word = 10
    private static let single = 12

    func startsToken(_ index: Int) -> Bool { starts[index] }

    /// Whether the token is a character that no word holds.
    func isSingle(startingAt index: Int) -> Bool { starts[index] && lengths[index] == 1 }

    func isSingle(endingAt index: Int) -> Bool { index > 0 && starts[index - 1] }

    /// Whether the rest of the title, or of a name in brackets, is a genre.
    func isGenre(after index: Int) -> Bool {
        guard index < scalars.count, starts[index] else { return false }
        let end = index + lengths[index]
        let isEnd = end >= scalars.count || "（(》".unicodeScalars.contains(scalars[end])
        return isEnd && Self.genres.contains(Array(scalars[index..<min(end, scalars.count)]))
    }

    /// Whether the title ends with a genre.
    var endsWithGenre: Bool {
        guard let last = scalars.indices.last(where: { starts[$0] }) else { return false }
        return isGenre(after: last)
    }

    /// Whether the token is a part of an authority's name that continues it, as 办公室.
    func isOrgan(startingAt index: Int) -> Bool {
        starts[index] && Self.continuations.contains(Array(scalars[index..<min(index + lengths[index], scalars.count)]))
    }

    private static let genres = Set(TitleLexicon.genres.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })
    private static let continuations = Set(
        ["办公室", "办公厅", "委员会", "领导小组", "管理局", "常务委员会"].map { Array($0.unicodeScalars) })
}
