import GRDB

/// Where a word of a query is, or may be.
struct WordEvidence: Sendable {
    let word: SearchWord
    /// Documents whose title has the word.
    let titles: [Int32]
    /// Documents whose number or authority has it, or that bear the number it stands for.
    let fields: [Int32]
    /// Passages that have its tokens.
    let passages: PassageHits
    /// Every document that has the word or may have it.
    let documents: [Int32]

    init(_ word: SearchWord, bearing: [Int32], in database: Database, map: DocumentMap) throws {
        self.word = word
        titles = try Self.documents(word.phraseExpression(in: "title"), in: database)
        let named = try Self.documents(word.phraseExpression(in: "number authority"), in: database)
        fields = SortedDocuments.union(named, bearing)
        passages = try PassageHits(word.passageExpression, in: database, map: map)
        documents = SortedDocuments.union(SortedDocuments.union(titles, fields), passages.documents)
    }

    /// Whether a document has the word beyond doubt, without its text being read.
    func isCertain(in document: Int32) -> Bool {
        SortedDocuments.contains(titles, document) || SortedDocuments.contains(fields, document)
            || word.isCertain && SortedDocuments.contains(passages.documents, document)
    }

    private static func documents(_ expression: String, in database: Database) throws -> [Int32] {
        try Int32.fetchAll(
            database.cachedStatement(sql: "SELECT rowid FROM document_fts WHERE document_fts MATCH ? ORDER BY rowid"),
            arguments: [expression])
    }
}
