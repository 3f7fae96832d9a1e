/// How much of a query the documents' titles say.
struct TitleEvidence {
    /// For each of the heads whose title has a token of the query: the sum of those tokens' weights.
    private(set) var weights: [Int32: Int] = [:]
    private let whole: Int

    /// Tokens of a great part of all titles say little, and are left out.
    init(_ grams: GramWeights, table: DocumentTable) {
        whole = max(1, grams.findablePairs)
        for term in grams.terms where term.titled.count <= 200 + table.heads.count / 10 {
            for head in term.titled { weights[head, default: 0] += term.weight }
        }
    }

    /// How much of the query the head's title says, in 1/1024.
    func share(of head: Int32) -> Int { min(1024, 1024 * (weights[head] ?? 0) / whole) }

    /// The heads whose titles say most, and at least `share` in 1/1024.
    func best(_ count: Int, from share: Int) -> [Int32] {
        weights.lazy.filter { self.share(of: $0.key) >= share }
            .smallest(count) { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
