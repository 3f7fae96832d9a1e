import ChineseText
package import GRDB
import GazetteModel

/// Enters documents into tables and indexes, after all that are there; used in a transaction.
package struct SearchWriter {
    private let database: Database
    private let passages: PassageStatements
    private var nextDocument: Int
    private var nextPassage: Int
    /// What the passages entered since the last count add to the tokens' frequencies; nil while everything is counted at the
    /// end.
    private var added: [String: Int]?
    private var characters = CharacterCount()
    /// The last document's head and the row that stands for it.
    private var head: (fields: DocumentHead, row: Int)?

    /// - Parameter isBulk: leaves the frequencies of tokens to `finish`, and the index in pieces until then.
    package init(_ database: Database, isBulk: Bool) throws {
        self.database = database
        passages = try PassageStatements(database)
        nextDocument = try Self.next("document", database)
        nextPassage = try Self.next("passage", database)
        added = isBulk ? nil : [:]
        head = try DocumentHead.last(in: database)
        if isBulk { try IndexUpkeep.collect(database) }
    }

    /// How many passages there are by now.
    package var passageCount: Int { nextPassage - 1 }

    /// Enters a document with its passages.
    ///
    /// - Returns: its row.
    @discardableResult
    package mutating func insert(_ document: SearchableDocument) throws -> Int {
        let row = nextDocument
        let title = FoldedText(document.title).scalars
        let length = document.passages.reduce(0) { $0 + characters.count($1, title: title) }
        try database.cachedStatement(
            sql: """
                INSERT INTO document (id, head, name, title, number, authority, genre, topic, section, adopted, gazetted,
                    first_passage, passage_count, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                row, try headRow(of: document, row), document.name, document.title, document.number, document.authority,
                document.genre,
                document.topic, document.section, document.adopted?.description, document.gazetted?.description,
                nextPassage, document.passages.count, length,
            ])
        for key in NumberKey.keys(in: document.number ?? "") {
            try database.cachedStatement(sql: "INSERT INTO docno (sequence, year, code, document) VALUES (?, ?, ?, ?)")
                .execute(arguments: [key.sequence, key.year, key.code, row])
        }
        for passage in document.passages {
            try passages.insert(passage, row: nextPassage)
            if added != nil { count(passage) }
            nextPassage += 1
        }
        nextDocument += 1
        return row
    }

    /// Brings the frequencies up to date; in bulk the indexes are merged first.
    package mutating func finish() throws {
        for (value, count) in characters.take() {
            try database.cachedStatement(
                sql: "INSERT INTO character VALUES (?1, ?2) ON CONFLICT DO UPDATE SET passages = passages + ?2"
            ).execute(arguments: [value, count])
        }
        guard let added else { return try IndexUpkeep.merge(database) }
        let raise = try RawStatement("UPDATE gram SET passages = passages + ? WHERE term = ?", in: database)
        let enter = try RawStatement(
            "INSERT INTO gram SELECT term, doc FROM passage_term WHERE term = ? AND doc >= \(SearchSchema.countedFrequency)",
            in: database)
        // In order, so that neighbours in the index are visited together.
        for (term, count) in added.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            try raise.bind(count, at: 1)
            try raise.bind(term, at: 2)
            try raise.run()
            guard database.changesCount == 0 else { continue }
            try enter.bind(term, at: 1)
            try enter.run()
        }
        self.added = [:]
    }

    /// The row that stands for the document's head: an earlier one, else its own, which is indexed.
    private mutating func headRow(of document: SearchableDocument, _ row: Int) throws -> Int {
        let fields = DocumentHead(title: document.title, number: document.number, authority: document.authority)
        if let head, head.fields == fields { return head.row }
        head = (fields, row)
        try database.cachedStatement(sql: "INSERT INTO head_fts (rowid, title, number, authority) VALUES (?, ?, ?, ?)")
            .execute(arguments: [row, document.title, document.number, document.authority])
        return row
    }

    private mutating func count(_ passage: SearchablePassage) {
        for term in Set(SearchGrams.grams(of: passage.body).map(\.text)) { added?[term, default: 0] += 1 }
    }

    private static func next(_ table: String, _ database: Database) throws -> Int {
        (try Int.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0) + 1
    }
}
