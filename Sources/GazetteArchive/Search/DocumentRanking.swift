import GazetteSearch

/// Orders the documents that a query found: those that bear the number asked for, those whose title has every word,
/// then by BM25 (k1 = 0.9, b = 0.6) with passages as the occurrences; newer issues first among equals.
struct DocumentRanking {
    let evidence: [WordEvidence]
    let bearing: [Int32]
    let map: DocumentMap
    /// Each word's rarity, in 1/256 bit.
    let rarities: [Int]

    init(_ evidence: [WordEvidence], bearing: [Int32], map: DocumentMap) {
        self.evidence = evidence
        self.bearing = bearing
        self.map = map
        rarities = evidence.map { word in
            IntegerLogarithm.one / 4 + IntegerLogarithm.log2(map.documentCount + 1)
                - IntegerLogarithm.log2(word.documents.count + 1)
        }
    }

    func ordered(_ documents: [Int32]) -> [Int32] {
        documents.map(place).sorted().map(\.document)
    }

    private struct Place: Comparable {
        var tier: Int
        var score: Int
        var issue: Int32
        var document: Int32

        static func < (left: Place, right: Place) -> Bool {
            (left.tier, -left.score, -left.issue, left.document) < (right.tier, -right.score, -right.issue, right.document)
        }
    }

    private func place(of document: Int32) -> Place {
        let inTitle = evidence.map { SortedDocuments.contains($0.titles, document) }
        let tier = SortedDocuments.contains(bearing, document) ? 0 : inTitle.allSatisfy(\.self) ? 1 : 2
        var score = 0
        for (index, word) in evidence.enumerated() {
            let count = word.passages.passages(of: document).count
            score += rarities[index] * (saturation(count, document) + (inTitle[index] ? Self.unit : 0))
        }
        if evidence.count > 1, sharesPassage(document) { score += rarities.reduce(0, +) * Self.unit / 2 }
        return Place(tier: tier, score: score, issue: map.issue(of: document), document: document)
    }

    private static let unit = 1024

    /// tf (k1 + 1) / (tf + k1 (1 − b + b · length / average)), in 1/1024; a term is a passage that has the word.
    private func saturation(_ count: Int, _ document: Int32) -> Int {
        // The average length is total / documents; both sides of the fraction are multiplied by 100 · total.
        let (total, length) = (max(1, map.totalLength), map.length(of: document))
        let divisor = 100 * count * total + 36 * total + 54 * length * map.documentCount
        return 190 * count * total / (divisor / Self.unit + 1)
    }

    /// Whether one passage may have all words.
    private func sharesPassage(_ document: Int32) -> Bool {
        var common = Array(evidence[0].passages.passages(of: document))
        for word in evidence.dropFirst() where !common.isEmpty {
            common = SortedDocuments.intersection(common, Array(word.passages.passages(of: document)))
        }
        return !common.isEmpty
    }
}
