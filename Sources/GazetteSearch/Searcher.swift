import ChineseText

/// Answers requests on one state of an index.
public struct Searcher<Engine: SearchEngine> {
    let engine: Engine
    let table: DocumentTable

    public init(_ engine: Engine, table: DocumentTable) {
        self.engine = engine
        self.table = table
    }

    /// The documents that a request finds. Any text is a valid query; one without words finds what was
    /// chosen, or nothing.
    public func answer(_ request: SearchRequest, scratch: inout SearchScratch) throws -> SearchResult {
        var (query, bearing) = try settled(SearchQuery(request.text))
        // Without words, what was chosen is all that is asked for.
        guard query.root != .all([]) || !request.chosen.isEmpty else { return nothing(query) }
        query = query.replacing(query.words.map { $0.widened() })
        // A query with signs means exactly what it says, and so does a number.
        let question = query.isFormal || query.number != nil ? nil : Question(query.scalars)
        // Several words are looked for as words before they are taken for a question.
        if let question, question.isQuestion, query.words.count == 1, try !isSaid(question, query, bearing, request),
            let result = try closest(question, query, request, &scratch)
        {
            return result
        }
        var evidence = try self.evidence(query, bearing)
        let typed = (query: query, evidence: evidence)
        var found = try exact(query, evidence, request)
        if found.isEmpty, let loosened = try loosened(query) {
            evidence = try self.evidence(loosened, bearing)
            found = try exact(loosened, evidence, request)
            if !found.isEmpty { query = loosened }
        }
        if found.isEmpty, let worded = query.withoutFields() {
            let words = worded.replacing(worded.words.map { $0.widened() })
            evidence = try self.evidence(words, bearing)
            found = try exact(words, evidence, request)
            if !found.isEmpty { query = words }
        }
        if found.isEmpty {
            let corrections = try Corrections(engine: engine).queries(for: typed.query, evidence: typed.evidence)
            if var result = try spelled(request, typed.query)
                ?? question.flatMap({ try closest($0, typed.query, request, &scratch) })
            {
                result.corrections = corrections
                return result
            }
            var result = try self.result(found, typed.query, typed.evidence, bearing, request)
            result.corrections = corrections
            return result
        }
        var result = try result(found, query, evidence, bearing, request)
        if let remark = widening(evidence) { result.remarks.append(remark) }
        if let question, result.total < Self.fewDocuments, request.offset == 0, request.order == .relevance {
            let others = try closest(question, query, request, &scratch)?.documents ?? []
            let relatives = others.filter { !found.chosen.contains($0.document) }
            result.related = Array(relatives.prefix(max(0, request.limit - result.documents.count)))
        }
        return result
    }

    /// What was looked for beside the words typed, and is somewhere; nil when nothing.
    private func widening(_ evidence: [WordEvidence]) -> String? {
        var others: [String] = []
        for word in evidence {
            for (alternative, hits) in zip(word.word.alternatives, word.hits) where !hits.documents.isEmpty {
                if let reason = alternative.reason, !others.contains(reason) { others.append(reason) }
            }
        }
        return others.isEmpty ? nil : "也算作相符：\(others.prefix(3).joined(separator: "；"))；加引号则只找原样的词"
    }

    /// Whether a short question stands word for word in a document, as 谁起草、谁解读 does: then it is no question.
    private func isSaid(
        _ question: Question, _ query: SearchQuery, _ bearing: [Int32], _ request: SearchRequest
    ) throws -> Bool {
        guard question.text.count <= Self.longestSaying else { return false }
        return try !exact(query, evidence(query, bearing), request).isEmpty
    }

    private static var longestSaying: Int { 12 }

    /// Fewer documents than these are followed by others that come close.
    private static var fewDocuments: Int { 10 }

    /// The documents whose title or authority is typed in pinyin; nil when none is.
    private func spelled(_ request: SearchRequest, _ query: SearchQuery) throws -> SearchResult? {
        let found = PinyinSearch(table: table).documents(request.text, allowed: table.chosen(request.chosen)) ?? []
        guard !found.isEmpty else { return nil }
        let window = found.dropFirst(request.offset).prefix(request.limit)
        return SearchResult(
            kind: .closest, total: found.count,
            documents: window.map { FoundDocument(document: $0, passages: [], explanation: nil) },
            facets: table.facets(of: DocumentSet(capacity: table.documentCount, found)),
            remarks: query.remarks + ["没有文件含有这些字母，以下是标题或机关的拼音相符的"], corrections: [],
            marker: TextMarker(words: []))
    }

    private func nothing(_ query: SearchQuery) -> SearchResult {
        SearchResult(
            kind: .exact, total: 0, documents: [], facets: [], remarks: query.remarks, corrections: [],
            marker: TextMarker(words: []))
    }

    private func evidence(_ query: SearchQuery, _ bearing: [Int32]) throws -> [WordEvidence] {
        try query.words.map { word in
            try WordEvidence(word, bearing: word.number != nil ? bearing : [], in: engine, table: table)
        }
    }

    private func exact(_ query: SearchQuery, _ evidence: [WordEvidence], _ request: SearchRequest) throws -> Found {
        var search = BooleanSearch(query.root, evidence: evidence, table: table)
        let matching = try search.documents(in: engine)
        return Found(matching: matching, chosen: table.chosen(request.chosen).map(matching.intersection) ?? matching)
    }

    /// The documents that a query finds, and those of them that choices let through.
    private struct Found {
        var matching: DocumentSet
        var chosen: DocumentSet
        var isEmpty: Bool { chosen.isEmpty }
    }

    private func result(
        _ found: Found, _ query: SearchQuery, _ evidence: [WordEvidence], _ bearing: [Int32], _ request: SearchRequest
    ) throws -> SearchResult {
        let wanted = query.root.wanted.map { evidence[$0] }
        let ranking = DocumentRanking(
            wanted, bearing: DocumentSet(capacity: table.documentCount, bearing), table: table)
        let places = ranking.places(found.chosen, first: request.offset + request.limit, order: request.order)
        let words = zip(wanted, ranking.rarities).flatMap { evidence, rarity in
            evidence.word.alternatives.map { (word: $0.word, weight: rarity) }
        }
        let window = places.dropFirst(request.offset).prefix(request.limit)
        return SearchResult(
            kind: .exact, total: found.chosen.count,
            documents: window.map { place in
                FoundDocument(
                    document: place.document, passages: ranking.bestPassages(of: place.document),
                    explanation: request.isExplained ? ranking.explanation(place) : nil)
            },
            facets: table.facets(of: found.matching, chosen: request.chosen), remarks: query.remarks, corrections: [],
            marker: TextMarker(words: words))
    }

    /// The documents closest to a question; nil when nothing of it is in the index.
    private func closest(
        _ question: Question, _ query: SearchQuery, _ request: SearchRequest, _ scratch: inout SearchScratch
    ) throws -> SearchResult? {
        // In a question full names of organs drown what it is about.
        let others = question.isQuestion ? question.others : question.others + query.others
        let weights = try GramWeights(
            question.text, isQuestion: question.isAsking, others: others, in: engine, table: table)
        var scores = try scratch.scores.take() ?? PassageScores(passages: engine.passageCount)
        defer { scratch.scores = scores }
        let search = RelevanceSearch(table: table, weights: weights)
        var found = try search.documents(
            in: engine, scores: &scores, named: try named(query), allowed: table.chosen(request.chosen))
        guard !found.isEmpty else { return nil }
        if request.order == .newest {
            found.sort {
                (table.gazetted[Int($1.document) - 1], $0.document) < (table.gazetted[Int($0.document) - 1], $1.document)
            }
        }
        let window = found.dropFirst(request.offset).prefix(request.limit)
        var remarks = query.remarks
        if !question.isQuestion { remarks.append("没有文件含有全部词语，以下是最相近的") }
        return SearchResult(
            kind: .closest, total: found.count,
            documents: try window.map { hit in
                FoundDocument(
                    document: hit.document, passages: [hit.passage],
                    explanation: request.isExplained ? try search.explanation(hit, in: engine) : nil)
            },
            facets: table.facets(of: DocumentSet(capacity: table.documentCount, found.map(\.document))), remarks: remarks,
            corrections: [], marker: TextMarker(weights))
    }

    /// The documents whose title, number or authority has a word, for each of several words.
    private func named(_ query: SearchQuery) throws -> [DocumentSet] {
        guard query.words.count > 1 else { return [] }
        return try query.words.map { word in
            var documents = DocumentSet(capacity: table.documentCount)
            for alternative in word.alternatives {
                for head in try engine.heads(having: alternative.word.phrase, in: [.title, .number, .authority]) {
                    documents.insert(table.heads.documents(of: head))
                }
            }
            return documents
        }
    }

    /// The query with numbers and words of letters matching longer ones; nil when that cannot change anything.
    private func loosened(_ query: SearchQuery) throws -> SearchQuery? {
        guard query.words.contains(where: { !$0.isExact && $0.word.hasOpenEdge }) else { return nil }
        let words = try query.words.map { word in
            guard !word.isExact else { return word }
            var loose = word
            loose.alternatives = try word.alternatives.map { alternative in
                QueryWord.Alternative(
                    word: alternative.word.matchingPieces(
                        try alternative.word.openStart.map { try engine.words(containing: $0.term, asEnding: !$0.isWhole) }),
                    reason: alternative.reason)
            }
            return loose
        }
        return query.replacing(words, remark: "没有完全相符的数字或字母，以下按其中一部分查找")
    }

    /// Decides what a number in the query is, and which documents bear it.
    private func settled(_ query: SearchQuery) throws -> (SearchQuery, [Int32]) {
        guard let number = query.number else { return (query, []) }
        let bearing = try documents(bearing: number)
        if !bearing.isEmpty { return (query, bearing) }
        guard number.hasBrackets else { return (query.rereading(nil), []) }
        // What stands before the brackets may be a word of the query and no code.
        guard !number.code.isEmpty else { return (query, []) }
        let rest = number.withoutCode()
        let others = try documents(bearing: rest)
        return others.isEmpty ? (query, []) : (query.rereading(rest), others)
    }

    /// The documents that bear a number: of that code, else of a code that ends like it.
    private func documents(bearing number: NumberRequest) throws -> [Int32] {
        let all = try engine.documents(numbered: number.sequence, year: number.year == 0 ? nil : number.year)
        if number.code.isEmpty { return all.map(\.document) }
        let exact = all.filter { $0.code == number.code }
        if !exact.isEmpty { return exact.map(\.document) }
        let readings = NumberCodes.readings(of: number.code)
        return all.filter { NumberCodes.agrees($0.code, with: readings) }.map(\.document)
    }
}
