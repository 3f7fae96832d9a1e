/// Makes and weighs the changes of one query, for `CorrectionSearch`.
struct CorrectionWorkshop {
    typealias Change = CorrectionSearch.Change

    private let query: [UInt32]
    private var pairs: PairWeights
    /// The weights of the query's pairs.
    private let weights: [Int]
    /// Of the query's characters, computed when first needed.
    private var variants: [UInt32: [TypoVariants.Variant]] = [:]
    private var found: [[UInt32]: (change: Change, score: Int)] = [:]
    private let queryScore: Int

    /// More variants than this are too rare to be meant.
    private static let mostVariants = 120
    /// From how many proposals of one replacement a second is tried.
    private static let mostSeeds = 8
    /// How many first halves of a wrong pair are tried with all second halves.
    private static let mostHalves = 24
    /// A pair this much rarer than the query's most frequent one, 16 times, is suspected.
    private static let suspicion = 4 * PairWeights.doubling
    /// How much rarer than now the rarest pair must have been if it is known at all, 32 times: else the query may well be
    /// right.
    private static let gain = 5 * PairWeights.doubling
    /// The same where a character is put in or left out: 和 and 的 go into any text.
    private static let gainOfLength = 9 * PairWeights.doubling

    init(_ query: [UInt32], pairs: PairWeights) {
        self.query = query
        self.pairs = pairs
        weights = self.pairs.weights(in: query)
        queryScore = Self.score(of: weights, penalty: 0)
    }

    /// Each suspected character by its variants.
    mutating func replaceOne() {
        for place in query.indices where isSuspected(place, weights) {
            for variant in variants(of: query[place]) {
                replace(place, variant, in: query, weights, .replaced, penalty: Self.penalty(of: variant.likeness))
            }
        }
    }

    /// Each two neighbours that touch a suspected pair.
    mutating func swapNeighbours() {
        for place in 1..<query.count where isSuspected(place - 1, weights) || isSuspected(place, weights) {
            guard query[place - 1] != query[place] else { continue }
            var changed = query
            changed.swapAt(place - 1, place)
            propose(changed, .swapped, made: place - 2..<place + 1, removed: place - 2..<place + 1, penalty: 2)
        }
    }

    /// Each suspected character inside, and at the ends one that is typed twice.
    mutating func dropOne() {
        for place in query.indices where isSuspected(place, weights) && query.count > 2 {
            if place == 0, query[0] != query[1] { continue }
            if place == query.count - 1, query[place] != query[place - 1] { continue }
            var changed = query
            changed.remove(at: place)
            propose(changed, .dropped, made: place - 1..<place, removed: place - 1..<place + 1, penalty: 3)
        }
    }

    /// A character into each suspected pair.
    mutating func insertOne(_ continuations: (UInt32, UInt32) -> [UInt32]) {
        for place in 1..<query.count where isSuspected(pair: place - 1, weights) {
            for scalar in continuations(query[place - 1], query[place]).prefix(Self.mostVariants) {
                var changed = query
                changed.insert(scalar, at: place)
                propose(changed, .inserted, made: place - 1..<place + 1, removed: place - 1..<place, penalty: 3)
            }
        }
    }

    /// A second replacement after the best first ones, and both characters of a pair that is wrong as a whole.
    mutating func replaceTwo() {
        let seeds = ordered().filter { $0.change == .replaced }.prefix(Self.mostSeeds)
        for seed in seeds {
            let seedWeights = pairs.weights(in: seed.scalars)
            for place in query.indices where seed.scalars[place] == query[place] && isSuspected(place, seedWeights) {
                for variant in variants(of: query[place]) {
                    let penalty = 4 + Self.penalty(of: variant.likeness)
                    replace(place, variant, in: seed.scalars, seedWeights, .replacedTwo, penalty: penalty)
                }
            }
        }
        for place in 1..<query.count where weights[place - 1] < 0 { replacePair(endingAt: place) }
    }

    /// The best proposals.
    func best(_ limit: Int) -> [CorrectionSearch.Correction] { Array(ordered().prefix(limit)) }

    /// Both characters of an unknown pair: those that go with what precedes, then those that join them to what follows.
    private mutating func replacePair(endingAt place: Int) {
        guard isUnknownOutside(place) else { return }
        var halves: [(weight: Int, changed: [UInt32])] = []
        for variant in variants(of: query[place - 1]) {
            let weight = place > 1 ? pairs.weight(query[place - 2], variant.scalar) : 0
            guard weight >= 0 else { continue }
            var changed = query
            changed[place - 1] = variant.scalar
            halves.append((weight - Self.penalty(of: variant.likeness) * PairWeights.doubling, changed))
        }
        // Equal weights stay in the order of the variants.
        let likely = halves.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        for (_, half) in likely.prefix(Self.mostHalves) {
            for variant in variants(of: query[place]) {
                guard pairs.weight(half.changed[place - 1], variant.scalar) >= 0 else { continue }
                var changed = half.changed
                changed[place] = variant.scalar
                let pairsAround = place - 2..<place + 1
                propose(
                    changed, .replacedTwo, made: pairsAround, removed: pairsAround,
                    penalty: 4 + Self.penalty(of: variant.likeness))
            }
        }
    }

    /// Whether the pairs on both sides of the pair that ends at the place are unknown too, or there are none: else one
    /// of its characters is right.
    private func isUnknownOutside(_ place: Int) -> Bool {
        (place < 2 || weights[place - 2] < 0) && (place >= weights.count || weights[place] < 0)
    }

    private mutating func replace(
        _ place: Int, _ variant: TypoVariants.Variant, in text: [UInt32], _ weights: [Int], _ change: Change, penalty: Int
    ) {
        // Most variants fail here, before anything is copied.
        if place > 0, pairs.weight(text[place - 1], variant.scalar) < 0 { return }
        if place + 1 < text.count, pairs.weight(variant.scalar, text[place + 1]) < 0 { return }
        var changed = text
        changed[place] = variant.scalar
        propose(changed, change, made: place - 1..<place + 1, removed: place - 1..<place + 1, from: weights, penalty: penalty)
    }

    /// Keeps a change if the pairs it makes are known and frequent enough against those it removes; `made` are pairs of
    /// the changed text, `removed` those of the text before, and both may reach beyond the ends.
    private mutating func propose(
        _ changed: [UInt32], _ change: Change, made: Range<Int>, removed: Range<Int>, from before: [Int]? = nil, penalty: Int
    ) {
        guard changed != query else { return }
        let after = pairs.weights(in: changed)
        let worst = after[made.clamped(to: after.indices)].min() ?? 0
        let before = before ?? weights
        let rarest = before[removed.clamped(to: before.indices)].min() ?? 0
        let gain = changed.count == query.count ? Self.gain : Self.gainOfLength
        guard worst >= 0, rarest < 0 || worst > rarest + gain else { return }
        let score = Self.score(of: after, penalty: penalty)
        guard score > queryScore else { return }
        if let other = found[changed], (other.score, change) >= (score, other.change) { return }
        found[changed] = (change, score)
    }

    private func ordered() -> [CorrectionSearch.Correction] {
        found.map { CorrectionSearch.Correction(scalars: $0.key, change: $0.value.change, score: $0.value.score) }
            .sorted { first, second in
                if first.score != second.score { return first.score > second.score }
                if first.change != second.change { return first.change < second.change }
                return first.scalars.lexicographicallyPrecedes(second.scalars)
            }
    }

    private func isSuspected(_ place: Int, _ weights: [Int]) -> Bool {
        place > 0 && isSuspected(pair: place - 1, weights) || place < weights.count && isSuspected(pair: place, weights)
    }

    /// In queries of up to four characters the pairs say too little about each other: all are suspected.
    private func isSuspected(pair: Int, _ weights: [Int]) -> Bool {
        weights[pair] < 0 || weights.count < 4 || weights[pair] + Self.suspicion <= weights.max() ?? 0
    }

    private mutating func variants(of scalar: UInt32) -> [TypoVariants.Variant] {
        if let known = variants[scalar] { return known }
        let computed = TypoVariants.variants(of: scalar, limit: Self.mostVariants)
        variants[scalar] = computed
        return computed
    }

    /// In doublings of frequency.
    private static func penalty(of likeness: TypoVariants.Likeness) -> Int { likeness == .nearSound ? 2 : 0 }

    /// The mean weight of the pairs, less the penalty in doublings; fine enough to tell short queries' changes apart.
    private static func score(of weights: [Int], penalty: Int) -> Int {
        (weights.reduce(0, +) - penalty * PairWeights.doubling) * 64 / max(1, weights.count)
    }
}
