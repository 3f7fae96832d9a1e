import DurableFiles
import GRDB
import GazetteModel
import GazetteSearch

/// A file that holds what the catalogue holds and that nobody reads yet, ready for the next issue.
struct CatalogueDraft {
    let paths: ArchivePaths

    /// How many issues a spare may lack before a copy is cheaper.
    private static let mostMissing = 4

    /// Brings the spare up to date, or copies the catalogue.
    func upToDate(at file: String) throws -> DatabaseQueue {
        if try SpareCatalogue(paths: paths).take(to: file) {
            if let queue = try? caughtUp(file) { return queue }
            try DurableFiles.remove(file)
        }
        try DurableFiles.copy(paths.catalogue, to: file)
        return try SearchConnection.building(file)
    }

    /// Enters one issue in a transaction of its own.
    static func append(_ issue: IncomingIssue, to queue: DatabaseQueue) throws {
        try queue.write { database in
            var writer = try SearchWriter(database, isBulk: false)
            var ledger = RepealLedger()
            try issue.enter(into: database, writer: &writer, ledger: &ledger)
            try database.execute(sql: "DELETE FROM omission WHERE path = ?", arguments: [issue.entry.path])
            try writer.finish()
            try ledger.settle(in: database)
        }
    }

    /// The spare with the issues that the catalogue has beyond it; nil when it is no earlier state of the catalogue.
    private func caughtUp(_ file: String) throws -> DatabaseQueue? {
        let catalogue = try SearchConnection.reading(paths.catalogue)
        let queue = try SearchConnection.building(file)
        let wanted = try catalogue.read(Self.issues)
        let held = try queue.read { try CatalogueSchema.isCurrent($0) ? Self.issues($0) : nil }
        guard let held, wanted.starts(with: held), wanted.count - held.count <= Self.mostMissing else { return nil }
        for id in wanted.dropFirst(held.count).map(\.id) {
            guard let entry = try catalogue.read({ try CatalogueEntry(id, in: $0) }) else { return nil }
            try Self.append(IncomingIssue(entry), to: queue)
        }
        return queue
    }

    private struct HeldIssue: Equatable {
        var id: IssueIdentifier
        var pdfDigest: String
        /// The row of its last passage, by which two states with the same issues show that their texts agree in number.
        var lastPassage: Int?
    }

    private static func issues(_ database: Database) throws -> [HeldIssue] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT issue.name, issue.pdf_digest, max(document.first_passage + document.passage_count) AS last
                FROM issue JOIN printing ON printing.issue = issue.id JOIN document ON document.id = printing.document
                GROUP BY issue.id ORDER BY issue.id
                """
        ).map { HeldIssue(id: try CatalogueFields.issue($0[0]), pdfDigest: $0[1], lastPassage: $0[2]) }
    }
}
