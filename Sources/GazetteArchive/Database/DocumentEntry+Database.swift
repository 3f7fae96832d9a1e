import GRDB
import GazetteModel

extension DocumentEntry {
    /// Enters the document with its passages in tables and indexes.
    func insert(into database: Database, issue: Int, document: Int, firstPassage: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO document (id, name, issue, section, title, number, authority, genre, adopted, first_folio,
                    last_folio, first_page, last_page, first_passage, passage_count, length, source_digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                document, name, issue, section, title, number?.printed, authority, genre, adopted?.description,
                pages.firstFolio, pages.lastFolio, pages.firstPage, pages.lastPage, firstPassage, passages.count,
                passages.reduce(0) { $0 + $1.body.unicodeScalars.count }, sourceDigest,
            ])
        try database.execute(
            sql: "INSERT INTO document_fts (rowid, title, number, authority) VALUES (?, ?, ?, ?)",
            arguments: [document, title, number?.printed, authority])
        if let number {
            try database.execute(
                sql: "INSERT INTO docno (year, sequence, code, document) VALUES (?, ?, ?, ?)",
                arguments: [number.year, number.sequence, number.code, document])
        }
        let row = try database.cachedStatement(
            sql: "INSERT INTO passage (id, document, ordinal, page, title, body) VALUES (?, ?, ?, ?, ?, ?)")
        let index = try database.cachedStatement(sql: "INSERT INTO passage_fts (rowid, title, body) VALUES (?, ?, ?)")
        for (ordinal, passage) in passages.enumerated() {
            let id = firstPassage + ordinal
            try row.execute(arguments: [id, document, ordinal, passage.page, passage.title, passage.body])
            try index.execute(arguments: [id, passage.title, passage.body])
        }
    }

    /// The documents of an issue in printed order.
    static func entries(ofIssue issue: Int, in database: Database) throws -> [DocumentEntry] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT document.*, docno.code, docno.year, docno.sequence FROM document
                LEFT JOIN docno ON docno.document = document.id WHERE document.issue = ? ORDER BY document.id
                """, arguments: [issue]
        ).map { row in
            var number: DocumentNumber?
            if let printed: String = row["number"] {
                // A number without its key shows as a difference, not as a crash.
                number = DocumentNumber(
                    printed: printed, code: row["code"] ?? "", year: row["year"] ?? 0, sequence: row["sequence"] ?? 0)
            }
            let passages = try Row.fetchAll(
                database, sql: "SELECT page, title, body FROM passage WHERE document = ? ORDER BY ordinal",
                arguments: [row["id"] as Int]
            ).map { PassageEntry(page: $0["page"], title: $0["title"], body: $0["body"]) }
            return DocumentEntry(
                name: row["name"], section: row["section"], title: row["title"], number: number, authority: row["authority"],
                genre: row["genre"], adopted: try CatalogueFields.day(row["adopted"]), pages: CatalogueFields.pages(row),
                sourceDigest: row["source_digest"], passages: passages)
        }
    }
}
