/// Where a word of a query is, or may be.
struct WordEvidence: Sendable {
    let word: QueryWord
    /// Documents whose title has the word.
    private(set) var titles: DocumentSet
    /// Documents whose number or authority has it, or that bear the number it stands for.
    private(set) var fields: DocumentSet
    /// Passages that have its tokens, for each alternative.
    private(set) var hits: [PassageHits] = []
    /// Documents that have it beyond doubt.
    private(set) var certain: DocumentSet
    /// Documents that have it or may have it.
    private(set) var possible: DocumentSet

    init(_ word: QueryWord, bearing: [Int32], in engine: some SearchEngine, table: DocumentTable) throws {
        self.word = word
        let none = DocumentSet(capacity: table.documentCount)
        (titles, fields, certain, possible) = (none, DocumentSet(capacity: table.documentCount, bearing), none, none)
        let scope = word.fields ?? [.title, .number, .authority]
        for alternative in word.alternatives {
            let phrase = alternative.word.phrase
            for head in try engine.heads(having: phrase, in: scope.intersection(.title)) {
                titles.insert(table.heads.documents(of: head))
            }
            for head in try engine.heads(having: phrase, in: scope.subtracting(.title)) {
                fields.insert(table.heads.documents(of: head))
            }
            // A field that is asked for in pieces may have the tokens apart.
            guard word.fields == nil else { continue }
            let found = try PassageHits(alternative.word.groups, in: engine, table: table)
            possible.insert(found.documents)
            if alternative.word.isCertain { certain.insert(found.documents) }
            hits.append(found)
        }
        certain.formUnion(titles)
        certain.formUnion(fields)
        possible.formUnion(certain)
    }

    /// Reads those of the documents that may have the word, and knows of each of them afterwards whether it has.
    mutating func settle(_ documents: DocumentSet, in engine: some SearchEngine, table: DocumentTable) throws {
        let doubtful = possible.subtracting(certain).intersection(documents)
        var open = doubtful
        var buffer = FoldedPassage()
        for (alternative, found) in zip(word.alternatives, hits) where !open.isEmpty {
            // In the order of the file; where a document has shown the word, no more of it is read.
            let passages = found.rows.lazy.filter { open.contains(table.document(ofPassage: $0)) }
            try engine.texts(of: passages) { passage, text in
                if buffer.contains(alternative.word, in: text) { open.remove(table.document(ofPassage: passage)) }
                return true
            }
        }
        possible.subtract(open)
        certain.formUnion(doubtful.subtracting(open))
    }
}
