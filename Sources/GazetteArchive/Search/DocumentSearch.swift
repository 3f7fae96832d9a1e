import ChineseText
import GRDB

/// Finds the documents that have all words of a query; the total is exact.
struct DocumentSearch {
    let database: Database
    let map: DocumentMap

    func answer(_ query: SearchQuery, typed: String, limit: Int, offset: Int) throws -> SearchAnswer {
        var (query, bearing) = try settled(query)
        var evidence = try evidence(query, bearing)
        var found = try documents(evidence)
        if found.isEmpty, let loosened = try loosened(query) {
            evidence = try self.evidence(loosened, bearing)
            found = try documents(evidence)
            if !found.isEmpty { query = loosened }
        }
        let ranking = DocumentRanking(evidence, bearing: bearing, map: map)
        let window = ranking.ordered(found).dropFirst(offset).prefix(limit)
        let composer = HitComposer(database: database, map: map, ranking: ranking)
        return SearchAnswer(
            query: typed, total: found.count, offset: offset, hits: try window.map(composer.hit), remarks: query.remarks)
    }

    private func evidence(_ query: SearchQuery, _ bearing: [Int32]) throws -> [WordEvidence] {
        try query.words.enumerated().map { index, word in
            try WordEvidence(word, bearing: index == 0 && query.number != nil ? bearing : [], in: database, map: map)
        }
    }

    /// The query with numbers and words of letters matching longer ones; nil when that cannot change anything.
    private func loosened(_ query: SearchQuery) throws -> SearchQuery? {
        let words = try query.words.map { word in
            try word.matchingPieces(
                word.openStart.map { start in
                    // Tokens that are not Han sort before all that are.
                    try String.fetchAll(
                        database.cachedStatement(
                            sql: """
                                SELECT term FROM passage_term WHERE term >= '0' AND term < '\u{2E80}' AND
                                    CASE WHEN ?1 THEN instr(term, ?2) > 0 ELSE substr(term, -length(?2)) = ?2 END LIMIT 200
                                """), arguments: [start.isWhole, start.term])
                })
        }
        return query.matchingPieces(words)
    }

    /// Decides what a number in the query is, and which documents bear it.
    private func settled(_ query: SearchQuery) throws -> (SearchQuery, [Int32]) {
        guard let number = query.number else { return (query, []) }
        let bearing = try documents(bearing: number)
        if !bearing.isEmpty { return (query, bearing) }
        guard number.hasBrackets else { return (query.withoutNumber(), []) }
        // What stands before the brackets may be a word of the query and no code.
        let apart = query.withCodeApart()
        guard !number.code.isEmpty, let rest = apart.number else { return (query, []) }
        let others = try documents(bearing: rest)
        return others.isEmpty ? (query, []) : (apart, others)
    }

    /// The documents that bear a number: of that code, else of a code that ends like it.
    private func documents(bearing number: NumberRequest) throws -> [Int32] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT code, document FROM docno WHERE year = ? AND sequence = ? ORDER BY document",
            arguments: [number.year, number.sequence])
        let all: [(code: String, document: Int32)] = rows.map { ($0["code"], $0["document"]) }
        if number.code.isEmpty { return all.map(\.document) }
        let exact = all.filter { $0.code == number.code }
        let similar = all.filter { $0.code.hasSuffix(number.code) || !$0.code.isEmpty && number.code.hasSuffix($0.code) }
        return (exact.isEmpty ? similar : exact).map(\.document)
    }

    private func documents(_ evidence: [WordEvidence]) throws -> [Int32] {
        guard var common = evidence.first?.documents else { return [] }
        for word in evidence.dropFirst() { common = SortedDocuments.intersection(common, word.documents) }
        return try common.filter { document in
            try evidence.allSatisfy { word in
                if word.isCertain(in: document) { return true }
                return try occurs(word, in: document)
            }
        }
    }

    /// Whether the word itself, not only its tokens, is in one of the document's passages.
    private func occurs(_ evidence: WordEvidence, in document: Int32) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT title, body FROM passage WHERE id = ?")
        for passage in evidence.passages.passages(of: document) {
            guard let row = try Row.fetchOne(statement, arguments: [passage]) else { continue }
            let texts: [String] = [row["body"], row["title"]]
            let word = evidence.word
            if texts.contains(where: { FoldedText($0).contains(word.text, partialWords: word.matchesPieces) }) { return true }
        }
        return false
    }
}
