import ChineseText

/// Finds the passages that say most of what a query says, and their documents: for questions, and where nothing has all
/// words.
///
/// Two stages. The index gives the passages of the query's rarest tokens, within a budget, added up by rarity; the best of
/// them are read and scored.
struct RelevanceSearch {
    let table: DocumentTable
    let weights: GramWeights

    /// A document and what speaks for it.
    struct Found: Sendable, Equatable {
        var document: Int32
        var passage: Int32
        var score: Int
        var passageScore: Int
    }

    /// How many rows of the index may be visited: all of a small index, an eightieth of a large one.
    private static func budget(_ passages: Int) -> Int { max(12_000, passages / 80) }
    /// With 500, questions with judgements have the same first ten, and recall among the first hundred is 0.697 for 0.693.
    private static let mostCandidates = 350
    /// How many candidates are read before it is asked whether their texts are enough.
    private static let candidatesAtOnce = 175
    /// What the candidates' texts may be together before no more are read.
    private static let mostBytes = 600_000

    /// The documents, best first.
    ///
    /// - Parameters:
    ///   - named: documents that bear a name or title which the query names; each time raises them by a half.
    ///   - allowed: the documents that conditions let through.
    func documents(
        in engine: some SearchEngine, scores: inout PassageScores, named: [DocumentSet], allowed: DocumentSet?
    ) throws -> [Found] {
        try gather(engine, &scores)
        let titled = TitleEvidence(weights, table: table)
        for head in titled.best(200, from: 0) {
            scores.raise(table.passages(under: head), by: UInt16(clamping: titled.weight(of: head) / 64))
        }
        var candidates = scores.best(Self.mostCandidates) { passage in
            allowed?.contains(table.document(ofPassage: passage)) ?? true
        }
        scores.clear()
        // A title that says most of the query brings its document in, whatever its passages say.
        let telling = titled.best(50, from: Self.tellingTitle).compactMap { head in
            table.heads.documents(of: head).first { document in
                !table.passages(of: document).isEmpty && allowed?.contains(document) ?? true
            }
        }
        // They stand first: the others may be more than can be read.
        candidates.insert(contentsOf: telling.map { table.firstPassages[Int($0) - 1] }, at: 0)
        return try rank(candidates, engine, titled, named)
    }

    /// From this share of the query on, in 1/1024, a title counts for itself.
    private static let tellingTitle = 700

    /// Adds up the rarest tokens' passages.
    private func gather(_ engine: some SearchEngine, _ scores: inout PassageScores) throws {
        var left = Self.budget(try engine.passageCount)
        for term in rarestFirst {
            guard let token = term.token, term.frequency > 0 else { continue }
            // A common token is not begun that the budget could not end, unless there would be nothing else.
            if term.frequency > left, !scores.isEmpty { break }
            left -= term.frequency
            scores.add(UInt16(clamping: term.weight / 64), to: try engine.passages(having: [TokenGroup([token])]))
            if left <= 0 { break }
        }
    }

    private var rarestFirst: [GramWeights.Term] {
        weights.terms.filter { $0.kind != .single && $0.weight > 0 }.sorted {
            ($0.frequency, $0.scalars.lexicographicKey) < ($1.frequency, $1.scalars.lexicographicKey)
        }
    }

    private func rank(
        _ candidates: [Int32], _ engine: some SearchEngine, _ titled: TitleEvidence, _ named: [DocumentSet]
    ) throws -> [Found] {
        var scorer = PassageScorer(weights, averageLength: table.averageLength)
        var scored: [(document: Int32, passage: Int32, score: Int)] = []
        var bytes = 0
        // In pieces, each in the order of the file: neighbours lie on one page.
        for piece in stride(from: 0, to: candidates.count, by: Self.candidatesAtOnce) {
            let end = min(candidates.count, piece + Self.candidatesAtOnce)
            try engine.texts(of: candidates[piece..<end].sorted()) { passage, text in
                let document = table.document(ofPassage: passage)
                let (head, title) = (table.heads.head(of: document), table.heads.title(of: document))
                scored.append((document, passage, scorer.score(text, head: head, title: title)))
                bytes += text.body.count
                return true
            }
            if bytes >= Self.mostBytes { break }
        }
        scored.sort { ($0.document, -$0.score, $0.passage) < ($1.document, -$1.score, $1.passage) }
        var found: [Found] = []
        var index = 0
        while index < scored.count {
            var end = index
            while end < scored.count, scored[end].document == scored[index].document { end += 1 }
            let best = scored[index]
            // What other passages of the document say supports it a little.
            let support = 2 * scored[index..<min(end, index + 3)].reduce(0) { $0 + $1.score } / 25
            var whole = best.score + support
            let share = titled.share(of: best.document)
            if share >= Self.tellingTitle {
                whole = max(whole, scorer.score(title: table.heads.title(of: best.document))) * (1024 + 2 * share) / 1024
            }
            for names in named where names.contains(best.document) { whole += whole / 2 }
            let score = table.repealed.contains(best.document) ? whole * 3 / 5 : whole
            found.append(
                Found(document: best.document, passage: best.passage, score: score, passageScore: best.score))
            index = end
        }
        return found.filter { $0.score > 0 }.sorted { left, right in
            (right.score, table.gazetted[Int(right.document) - 1], left.document)
                < (left.score, table.gazetted[Int(left.document) - 1], right.document)
        }
    }
}

extension [UInt32] {
    /// A number that orders short tokens, so that equal frequencies have one order.
    fileprivate var lexicographicKey: UInt64 { prefix(3).reduce(0) { $0 << 21 | UInt64($1) } }
}
