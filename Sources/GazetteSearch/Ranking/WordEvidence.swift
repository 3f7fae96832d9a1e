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
            for document in found.documents {
                possible.insert(document)
                if alternative.word.isCertain { certain.insert(document) }
            }
            hits.append(found)
        }
        certain.formUnion(titles)
        certain.formUnion(fields)
        possible.formUnion(certain)
    }

    /// Whether the word itself, not only its tokens, is in one of the document's passages.
    func occurs(in document: Int32, _ engine: some SearchEngine, _ buffer: inout FoldedPassage) throws -> Bool {
        for (alternative, found) in zip(word.alternatives, hits) {
            var occurs = false
            try engine.texts(of: found.passages(of: document)) { _, text in
                occurs = buffer.contains(alternative.word, in: text)
                return !occurs
            }
            if occurs { return true }
        }
        return false
    }
}
