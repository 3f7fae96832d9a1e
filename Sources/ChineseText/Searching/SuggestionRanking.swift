/// The best few of the starts found, each entry once.
struct SuggestionRanking {
    /// A start found.
    struct Found {
        var isAbbreviated: Bool
        var weight: Int32
        /// The entry, in the order of texts.
        var entry: UInt32
        var place: UInt32
        /// Folded scalars matched.
        var length: Int

        func precedes(_ other: Found) -> Bool {
            if isAbbreviated != other.isAbbreviated { return !isAbbreviated }
            return weight != other.weight ? weight > other.weight : (entry, place) < (other.entry, other.place)
        }
    }

    /// The best first.
    private(set) var found: [Found] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Takes what is good enough of a range of starts.
    mutating func add(_ range: Range<Int>, of starts: SuggestionStarts, length: Int, isAbbreviated: Bool) {
        for index in range {
            // Most starts of a wide range are too light; only their weights are read.
            let weight = starts.weights[index]
            let isFull = found.count == limit
            if isFull, isAbbreviated, found[limit - 1].isAbbreviated == false { return }
            if isFull, isAbbreviated == found[limit - 1].isAbbreviated, weight < found[limit - 1].weight { continue }
            insert(
                Found(
                    isAbbreviated: isAbbreviated, weight: weight, entry: starts.entries[index], place: starts.places[index],
                    length: length))
        }
    }

    private mutating func insert(_ new: Found) {
        if found.count == limit, let last = found.last, !new.precedes(last) { return }
        if let same = found.firstIndex(where: { $0.entry == new.entry }) {
            guard new.precedes(found[same]) else { return }
            found.remove(at: same)
        } else if found.count == limit {
            found.removeLast()
        }
        found.insert(new, at: found.firstIndex { new.precedes($0) } ?? found.count)
    }
}
