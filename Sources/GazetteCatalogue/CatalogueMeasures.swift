import DurableFiles
import ErrorKinds
import GRDB
import GazetteSearch

/// How large a catalogue is, and what of it.
public struct CatalogueMeasures: Codable, Sendable {
    public var issues: Int
    public var documents: Int
    public var passages: Int
    /// Documents that others declare repealed.
    public var repealed: Int
    /// UTF-8 bytes of the passages.
    public var textBytes: Int
    /// Bytes of each table and index.
    public var tables: [String: Int]

    /// Measures the catalogue of an archive.
    public init(archive: String) throws {
        self = try SearchConnection.reading(ArchivePaths(root: archive).catalogue).read { database in
            let tables = try Row.fetchAll(
                database, sql: "SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY name")
            let counts = try Row.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM issue) AS issues, (SELECT count(*) FROM document) AS documents,
                        (SELECT count(*) FROM passage) AS passages,
                        (SELECT count(*) FROM document WHERE repealer IS NOT NULL) AS repealed,
                        (SELECT total(length(CAST(body AS BLOB))) FROM passage) AS text
                    """)
            guard let counts else { throw StorageError(.input, "目录库是空的") }
            return CatalogueMeasures(
                issues: counts["issues"], documents: counts["documents"], passages: counts["passages"],
                repealed: counts["repealed"], textBytes: Int(counts["text"] as Double),
                tables: Dictionary(uniqueKeysWithValues: tables.map { ($0["name"], $0["bytes"]) }))
        }
    }

    private init(issues: Int, documents: Int, passages: Int, repealed: Int, textBytes: Int, tables: [String: Int]) {
        self.issues = issues
        self.documents = documents
        self.passages = passages
        self.repealed = repealed
        self.textBytes = textBytes
        self.tables = tables
    }

    /// Bytes of what is there for searching alone: not the texts, nor what is said of issues and documents.
    public var structureBytes: Int {
        let content: Set = ["passage", "document", "issue", "section", "printing", "printing_by_section", "sqlite_schema"]
        return tables.filter { !content.contains($0.key) && !$0.key.hasPrefix("sqlite_autoindex") }.values.reduce(0, +)
    }
}
