/// Texts to suggest while a query is typed, found by their beginnings and by the word starts inside them.
///
/// Han and digits are compared folded; a query with Latin letters is also read as pinyin (`PinyinPattern`). Everything is
/// in sorted flat arrays: about 100,000 titles are built in less than a second and answer in less than a millisecond.
public struct SuggestionIndex: Sendable {
    /// The entries by text: UTF-8 of all the texts, and where each begins.
    private let texts: [UInt8]
    private let textBegins: [UInt32]
    private let kinds: [Int]
    /// Where each entry's key begins in the pool of `starts`.
    private let keyBegins: [UInt32]
    private let starts: SuggestionStarts

    /// The same text and kind given twice is one entry of the greater weight.
    public init(_ given: some Sequence<SuggestionEntry>) {
        let entries = Self.merged(given)
        var pool: [UInt32] = []
        var begins: [UInt32] = []
        var unsorted: [SuggestionStarts.Start] = []
        for (number, entry) in entries.enumerated() {
            let key = SuggestionKey(entry.text)
            begins.append(UInt32(pool.count))
            let places = Set([0] + entry.wordStarts.map(key.place)).sorted().filter { $0 < key.scalars.count }
            for place in places { unsorted.append(.init(place: begins[number] + UInt32(place), entry: UInt32(number))) }
            pool += key.scalars
            pool.append(SuggestionStarts.end)
        }
        let sorted = SuggestionStarts.sorted(unsorted, pool)
        // Entries are numbered anew in the order of their texts, which decides between equal weights.
        let order = sorted.filter { $0.place == begins[Int($0.entry)] }.map { Int($0.entry) }
        var ranks = [UInt32](repeating: 0, count: entries.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        starts = SuggestionStarts(sorted, pool: pool, ranks: ranks, weights: entries.map(\.weight))
        keyBegins = order.map { begins[$0] }
        kinds = order.map { entries[$0].kind }
        var texts: [UInt8] = []
        textBegins = order.map { number in
            defer { texts += entries[number].text.utf8 }
            return UInt32(texts.count)
        }
        self.texts = texts
    }

    /// How many entries can be found: those with anything to search in them.
    public var count: Int { kinds.count }

    /// More than anyone reads; a higher limit is as this one.
    public static let mostSuggestions = 100

    /// What the query may become, at most `limit`: pinyin of whole syllables before abbreviations, then the heaviest
    /// first, then in the order of the folded texts. None for a query without anything to search.
    public func suggestions(for query: String, limit: Int = 10) -> [Suggestion] {
        let key = SuggestionKey(query).scalars
        guard limit > 0, !key.isEmpty, count > 0 else { return [] }
        var best = SuggestionRanking(limit: min(limit, Self.mostSuggestions))
        if let pattern = PinyinPattern(query) {
            starts.find(pattern, &best)
        } else {
            best.add(starts.range(of: key), of: starts, length: key.count, isAbbreviated: false)
        }
        return best.found.map(suggestion)
    }

    private func suggestion(_ found: SuggestionRanking.Found) -> Suggestion {
        let entry = Int(found.entry)
        let end = entry + 1 < textBegins.count ? Int(textBegins[entry + 1]) : texts.count
        let text = String(decoding: texts[Int(textBegins[entry])..<end], as: UTF8.self)
        let first = Int(found.place - keyBegins[entry])
        return Suggestion(
            text: text, kind: kinds[entry], matchedRange: SuggestionKey(text).originalRange(first..<first + found.length))
    }

    private struct Identity: Hashable {
        var text: String
        var kind: Int
    }

    private static func merged(_ given: some Sequence<SuggestionEntry>) -> [SuggestionEntry] {
        var entries: [SuggestionEntry] = []
        var numbers: [Identity: Int] = [:]
        for entry in given {
            let identity = Identity(text: entry.text, kind: entry.kind)
            if let number = numbers[identity] {
                entries[number].weight = max(entries[number].weight, entry.weight)
                entries[number].wordStarts += entry.wordStarts
            } else {
                numbers[identity] = entries.count
                entries.append(entry)
            }
        }
        return entries
    }
}
