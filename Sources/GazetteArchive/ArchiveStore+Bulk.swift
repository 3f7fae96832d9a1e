import GRDB
import GazetteModel
import GazetteSearch

extension ArchiveStore {
    /// Writes packages without entering them in the catalogue, for archives made of thousands of issues at once: `reindex`
    /// has to follow. Nothing waits for the disk, and what is there already is left as it is.
    public func deposit(_ contents: PackageContents) throws {
        let files = try PackageBuilder(contents: contents).files()
        let (series, id) = (contents.issue.series.id, contents.issue.id)
        let folder = paths.absolute(ArchivePaths.package(series: series, issue: id))
        try ArchiveLock.exclusively(paths) {
            if DurableFiles.kind(folder) != nil { return }
            let staged = try Staging(paths: paths).place(for: id.description)
            try Staging(paths: paths).write(files, to: staged, durably: false)
            try DurableFiles.createFolder(DurableFiles.parentFolder(folder), durably: false)
            try DurableFiles.rename(staged, to: folder, durably: false)
        }
    }

    /// How large the catalogue is, and what of it.
    public func measures() throws -> CatalogueMeasures {
        try SearchConnection.reading(paths.catalogue).read { database in
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
            guard let counts else { throw ArchiveError(message: "目录库是空的") }
            return CatalogueMeasures(
                issues: counts["issues"], documents: counts["documents"], passages: counts["passages"],
                repealed: counts["repealed"], textBytes: Int(counts["text"] as Double),
                tables: Dictionary(uniqueKeysWithValues: tables.map { ($0["name"], $0["bytes"]) }))
        }
    }
}

/// How large a catalogue is.
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

    /// Bytes of what is there for searching alone: not the texts, nor what is said of issues and documents.
    public var structureBytes: Int {
        let content: Set = ["passage", "document", "issue", "section", "printing", "printing_by_section", "sqlite_schema"]
        return tables.filter { !content.contains($0.key) && !$0.key.hasPrefix("sqlite_autoindex") }.values.reduce(0, +)
    }
}
