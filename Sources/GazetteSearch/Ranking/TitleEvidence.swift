/// How much of a query the documents' titles say.
struct TitleEvidence {
    private let heads: DocumentHeads
    /// For each head's place the sum of the weights of the query's tokens that its title has.
    private var weights: [Int32]
    /// The heads that have any.
    private var touched: [Int32] = []
    private let whole: Int

    /// Tokens of a great part of all titles say little, and are left out.
    init(_ grams: GramWeights, table: DocumentTable) {
        heads = table.heads
        whole = max(1, grams.findablePairs)
        weights = [Int32](repeating: 0, count: heads.count)
        for term in grams.terms where term.weight > 0 && term.titled.count <= 200 + heads.count / 10 {
            for head in term.titled {
                let place = heads.place(of: head)
                if weights[place] == 0 { touched.append(head) }
                weights[place] += Int32(clamping: term.weight)
            }
        }
    }

    /// The sum of the weights of the query's tokens that a head's title has.
    func weight(of head: Int32) -> Int { Int(weights[heads.place(of: head)]) }

    /// How much of the query a document's title says, in 1/1024.
    func share(of document: Int32) -> Int { min(1024, 1024 * weight(of: document) / whole) }

    /// The heads whose titles say most, and at least `share` in 1/1024.
    func best(_ count: Int, from share: Int) -> [Int32] {
        touched.lazy.filter { self.share(of: $0) >= share }
            .smallest(count) { (weight(of: $1), $0) < (weight(of: $0), $1) }
    }
}
