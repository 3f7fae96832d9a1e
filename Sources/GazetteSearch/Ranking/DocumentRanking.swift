/// Orders the documents that a query found exactly: those that bear the number asked for, those whose title has every word
/// that their number or authority has not, then by BM25 (k1 = 0.9, b = 0.6) with passages as the occurrences; newer ones first among equals.
struct DocumentRanking {
    let evidence: [WordEvidence]
    let bearing: DocumentSet
    let table: DocumentTable
    /// Each word's rarity, in 1/256 bit.
    let rarities: [Int]

    init(_ evidence: [WordEvidence], bearing: DocumentSet, table: DocumentTable) {
        self.evidence = evidence
        self.bearing = bearing
        self.table = table
        rarities = evidence.map { word in
            IntegerLogarithm.one / 4 + IntegerLogarithm.log2(table.documentCount + 1)
                - IntegerLogarithm.log2(word.possible.count + 1)
        }
    }

    /// A document's place: the lower tier, then the higher score, then the newer day, then the order of printing.
    struct Place: Comparable {
        var tier: Int
        var score: Int
        var day: Int32
        var document: Int32

        static func < (left: Place, right: Place) -> Bool { (left.key, left.document) < (right.key, right.document) }

        /// Tier, score and day in one number: of a million places all but a few are put aside by one comparison.
        private var key: Int { tier << 60 | (Int(Int32.max) - score) << 27 | (99_999_999 - Int(day)) }
    }

    /// The places of the documents that come first.
    func places(_ documents: DocumentSet, first count: Int, order: SearchRequest.Order) -> [Place] {
        let (scores, isTitled) = scores(documents)
        let places = documents.lazy.map { place($0, Int(scores[Int($0)]), isTitled: isTitled.contains($0)) }
        return switch order {
        case .relevance: places.smallest(count, by: <)
        case .newest: places.smallest(count) { ($1.day, $0.document) < ($0.day, $1.document) }
        }
    }

    private func place(_ document: Int32, _ score: Int, isTitled: Bool) -> Place {
        Place(
            tier: bearing.contains(document) ? 0 : isTitled ? 1 : 2,
            score: table.repealed.contains(document) ? score * 3 / 5 : score,
            day: table.gazetted[Int(document) - 1], document: document)
    }

    /// Every document's score, by row, and which documents have every word in their title that their number or authority
    /// has not.
    private func scores(_ documents: DocumentSet) -> (scores: [Int32], isTitled: DocumentSet) {
        var scores = [Int32](repeating: 0, count: table.documentCount + 1)
        var isTitled = documents
        var inTitle = DocumentSet(capacity: table.documentCount)
        for (index, word) in evidence.enumerated() {
            isTitled.formIntersection(word.titles.union(word.fields))
            inTitle.formUnion(word.titles)
            word.titles.intersection(documents).forEach { scores[Int($0)] += Int32(3 * rarities[index] * Self.unit / 64) }
            addPassages(of: word, rarities[index], to: &scores, among: documents)
        }
        isTitled.formIntersection(inTitle)
        addShared(to: &scores, among: documents)
        return (scores, isTitled)
    }

    private static let unit = 1024

    private func addPassages(of word: WordEvidence, _ rarity: Int, to scores: inout [Int32], among documents: DocumentSet) {
        for hits in word.hits {
            for (index, document) in hits.documents.enumerated() where documents.contains(document) {
                let count = Int(hits.starts[index + 1] - hits.starts[index])
                scores[Int(document)] += Int32(rarity * saturation(count, document) / 64)
            }
        }
    }

    /// tf (k1 + 1) / (tf + k1 (1 − b + b · length / average)), in 1/1024; a term is a passage that has the word.
    private func saturation(_ count: Int, _ document: Int32) -> Int {
        // The average length is total / documents; both sides of the fraction are multiplied by 100 · total.
        let (total, length) = (max(1, table.totalLength), Int(table.lengths[Int(document) - 1]))
        let divisor = 100 * count * total + 36 * total + 54 * length * table.documentCount
        return 190 * count * total / (divisor / Self.unit + 1)
    }

    /// What a passage that may have all words adds to its document.
    private func addShared(to scores: inout [Int32], among documents: DocumentSet) {
        let hits = evidence.map { $0.hits.first ?? PassageHits() }
        guard hits.count > 1, var common = hits.first?.rows else { return }
        for other in hits.dropFirst() where !common.isEmpty { common = Self.intersection(common, other.rows) }
        let bonus = Int32(rarities.reduce(0, +) * Self.unit / 128)
        var last: Int32 = 0
        for row in common {
            let document = table.document(ofPassage: row)
            if document != last, documents.contains(document) { scores[Int(document)] += bonus }
            last = document
        }
    }

    private static func intersection(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        var common: [Int32] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                common.append(left[i])
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}
