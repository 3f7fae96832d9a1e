import GRDB

/// The passages that have all tokens of a word, by document.
struct PassageHits: Sendable {
    /// Rows of `passage`, ascending.
    private var rows: [Int32] = []
    /// Rows of `document`, ascending.
    private(set) var documents: [Int32] = []
    /// For each of the documents where its passages begin in `rows`.
    private var starts: [Int32] = []

    init(_ expression: String, in database: Database, map: DocumentMap) throws {
        guard !expression.isEmpty else { return }
        let cursor = try Int32.fetchCursor(
            database.cachedStatement(sql: "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rowid"),
            arguments: [expression])
        var document: Int32 = 1
        var end: Int32 = 0
        while let row = try cursor.next() {
            if row >= end {
                document = map.document(ofPassage: row, from: document)
                end = map.passages(of: document).upperBound
                documents.append(document)
                starts.append(Int32(rows.count))
            }
            rows.append(row)
        }
    }

    /// The passages of a document that may have the word.
    func passages(of document: Int32) -> ArraySlice<Int32> {
        guard let index = SortedDocuments.index(of: document, in: documents) else { return [] }
        let end = index + 1 < starts.count ? Int(starts[index + 1]) : rows.count
        return rows[Int(starts[index])..<end]
    }
}
