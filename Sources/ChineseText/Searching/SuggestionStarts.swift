/// The sorted places where a query may begin, with how much neighbours share: a trie without nodes.
struct SuggestionStarts: Sendable {
    /// A place in the pool, and whose it is.
    struct Start {
        var place: UInt32
        var entry: UInt32
        /// The first four scalars, 16 bits each, so that most comparisons need not look into the pool.
        var head: UInt64 = 0
    }

    /// What stands in the pool after each key; no key has it.
    static let end: UInt32 = 0

    /// The keys of all entries, folded, each followed by `end`.
    private let pool: [UInt32]
    /// In the order of the text from there to the key's end.
    let places: [UInt32]
    /// For each place its entry, in the order of texts.
    let entries: [UInt32]
    /// For each place the weight of its entry.
    let weights: [Int32]
    /// For each place how many scalars it shares with the one before, at most 255; more than a query can reach.
    private let shared: [UInt8]

    /// `ranks` and `weights` are by the starts' entry numbers.
    init(_ sorted: [Start], pool: [UInt32], ranks: [UInt32], weights: [Int]) {
        self.pool = pool
        places = sorted.map(\.place)
        entries = sorted.map { ranks[Int($0.entry)] }
        self.weights = sorted.map { Int32(clamping: weights[Int($0.entry)]) }
        shared = sorted.indices.map { index in
            guard index > 0 else { return 0 }
            let (first, second) = (Int(sorted[index - 1].place), Int(sorted[index].place))
            var length = 0
            while length < 255, pool[first + length] == pool[second + length], pool[first + length] != Self.end { length += 1 }
            return UInt8(length)
        }
    }

    /// By the text from the place on, then by entry.
    static func sorted(_ starts: [Start], _ pool: [UInt32]) -> [Start] {
        pool.withUnsafeBufferPointer { pool in
            var starts = starts
            for index in starts.indices {
                var isOver = false
                for step in 0..<4 {
                    let scalar = isOver ? end : pool[Int(starts[index].place) + step]
                    isOver = scalar == end
                    starts[index].head = starts[index].head << 16 | UInt64(min(scalar, 0xFFFF))
                }
            }
            starts.sort { first, second in
                if first.head != second.head { return first.head < second.head }
                var (left, right) = (Int(first.place), Int(second.place))
                while pool[left] == pool[right], pool[left] != end {
                    left += 1
                    right += 1
                }
                return pool[left] != pool[right] ? pool[left] < pool[right] : first.entry < second.entry
            }
            return starts
        }
    }

    /// The starts at which the key stands.
    func range(of key: [UInt32]) -> Range<Int> {
        let lower = firstIndex { compare(key, $0) <= 0 }
        return lower..<firstIndex { compare(key, $0) < 0 }
    }

    /// Walks over the starts as over a trie: what many share is matched once.
    func find(_ pattern: PinyinPattern, _ best: inout SuggestionRanking) {
        var pending = [(range: places.indices, depth: 0, progress: PinyinPattern.Progress.start)]
        while let (range, depth, progress) = pending.popLast() {
            var lower = range.lowerBound
            while lower < range.upperBound {
                var upper = lower + 1
                while upper < range.upperBound, Int(shared[upper]) > depth { upper += 1 }
                defer { lower = upper }
                let scalar = pool[Int(places[lower]) + depth]
                guard scalar != Self.end else { continue }
                let next = pattern.advanced(progress, over: scalar)
                if pattern.isComplete(next) {
                    let isAbbreviated = !pattern.isWhole(next)
                    best.add(lower..<upper, of: self, length: depth + 1, isAbbreviated: isAbbreviated)
                    if !isAbbreviated { continue }
                }
                if !pattern.isOver(next) { pending.append((lower..<upper, depth + 1, next)) }
            }
        }
    }

    /// Below zero when the key comes before the start's text, zero when it stands there.
    private func compare(_ key: [UInt32], _ index: Int) -> Int {
        let place = Int(places[index])
        for (offset, scalar) in key.enumerated() {
            let other = pool[place + offset]
            // A text that ends here is left at once: its end differs from every scalar of a key.
            if scalar != other { return scalar < other ? -1 : 1 }
        }
        return 0
    }

    /// The first start for which the condition holds; it holds for all behind.
    private func firstIndex(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
