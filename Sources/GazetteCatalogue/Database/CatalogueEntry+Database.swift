import DurableFiles
import GRDB
import GazetteModel
import GazetteRecord
import GazetteSearch

extension CatalogueEntry {
    /// Writes the issue after all others, in tables and indexes; call it in a transaction.
    func insert(into database: Database, writer: inout SearchWriter) throws {
        let issue = try Self.next("issue", database)
        try database.execute(
            sql: """
                INSERT INTO issue (id, name, year, number, cumulative_number, publication_day, page_count, document_count,
                    series, colophon, path, pdf_bytes, pdf_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                issue, id.description, id.year, id.number, cumulativeNumber, publicationDay.description, pageCount,
                documents.count, try DeterministicJSON.encodeLine(series), try DeterministicJSON.encodeLine(colophon), path,
                pdfBytes, pdfDigest,
            ])
        for (index, section) in sections.enumerated() {
            try database.execute(
                sql: "INSERT INTO section (issue, ordinal, key, name) VALUES (?, ?, ?, ?)",
                arguments: [issue, index + 1, section.key, section.name])
        }
        for entry in documents { try entry.insert(into: database, issue: issue, writer: &writer) }
    }

    /// What the catalogue holds for an issue; nil when it does not hold it.
    init?(_ id: IssueIdentifier, in database: Database) throws {
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT id, cumulative_number, publication_day, page_count, series, colophon, path, pdf_bytes, pdf_digest
                    FROM issue WHERE name = ?
                    """, arguments: [id.description])
        else { return nil }
        let issue: Int = row["id"]
        self.id = id
        cumulativeNumber = row["cumulative_number"]
        publicationDay = try CatalogueFields.day(row["publication_day"])
        pageCount = row["page_count"]
        series = try CatalogueFields.json(row["series"])
        colophon = try CatalogueFields.json(row["colophon"])
        path = row["path"]
        pdfBytes = row["pdf_bytes"]
        pdfDigest = row["pdf_digest"]
        sections = try Row.fetchAll(
            database, sql: "SELECT key, name FROM section WHERE issue = ? ORDER BY ordinal", arguments: [issue]
        ).map { Section(key: $0["key"], name: $0["name"]) }
        documents = try DocumentEntry.entries(ofIssue: issue, in: database)
    }

    private static func next(_ table: String, _ database: Database) throws -> Int {
        (try Int.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0) + 1
    }
}
