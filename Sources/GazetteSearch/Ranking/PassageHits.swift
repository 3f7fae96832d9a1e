/// The passages that have all tokens of a word, by document.
struct PassageHits: Sendable {
    /// Passages' rows, ascending.
    private(set) var rows: [Int32] = []
    /// Documents' rows, ascending.
    private(set) var documents: [Int32] = []
    /// For each of the documents where its passages begin in `rows`; one more for the end.
    private(set) var starts: [Int32] = [0]

    init() {}

    init(_ groups: [TokenGroup], in engine: some SearchEngine, table: DocumentTable) throws {
        guard !groups.isEmpty else { return }
        rows = try engine.passages(having: groups)
        starts.removeAll()
        var last: Int32 = 0
        for (index, row) in rows.enumerated() {
            let document = table.document(ofPassage: row)
            guard document != last else { continue }
            documents.append(document)
            starts.append(Int32(index))
            last = document
        }
        starts.append(Int32(rows.count))
    }

    /// The passages of a document that may have the word.
    func passages(of document: Int32) -> ArraySlice<Int32> {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < document { low = middle + 1 } else { high = middle }
        }
        guard low < documents.count, documents[low] == document else { return [] }
        return rows[Int(starts[low])..<Int(starts[low + 1])]
    }
}
