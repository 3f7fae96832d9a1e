import DurableFiles
import GRDB
import GazetteModel
import GazetteSearch

/// Whether the catalogue is sound and says of each issue what its package says.
package struct CatalogueInspection {
    /// What is wrong with the file itself, in Chinese.
    package private(set) var problems: [String] = []
    /// The issues that the catalogue holds, by name.
    package private(set) var issues: [String] = []
    private var queue: DatabaseQueue?

    package init(_ paths: ArchivePaths) throws {
        guard DurableFiles.kind(paths.catalogue) != nil else {
            problems.append("没有目录库，请运行 gazette archive reindex")
            return
        }
        do {
            let queue = try SearchConnection.reading(paths.catalogue)
            guard try queue.read(CatalogueSchema.isCurrent) else {
                problems.append("目录库是另一个版本的，请运行 gazette archive reindex")
                return
            }
            issues = try queue.read { try String.fetchAll($0, sql: "SELECT name FROM issue ORDER BY id") }
            let faults = try Self.faults(queue)
            problems += try faults + Self.indexFaults(queue)
            // Rows of a damaged file are not worth reading.
            if faults.isEmpty { self.queue = queue }
        } catch { problems.append("目录库损坏（\(error)），请运行 gazette archive reindex") }
    }

    /// Whether the catalogue holds the issue with the same content.
    package func holds(_ entry: CatalogueEntry) -> Bool {
        guard let queue else { return false }
        return (try? queue.read { try CatalogueEntry(entry.id, in: $0) }) == entry
    }

    private static func faults(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { database in
            let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            return faults + (try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "外键不符：\($0)" })
        }
    }

    /// SQLite checks an index against its content by a write command, so a copy is checked that nobody else sees.
    private static func indexFaults(_ queue: DatabaseQueue) throws -> [String] {
        let copy = try SearchConnection.building("")
        try queue.backup(to: copy)
        return ["passage_fts", "head_fts"].compactMap { index in
            do {
                try copy.write { try $0.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)") }
                return nil
            } catch { return "检索索引 \(index) 与正文不符，请运行 gazette archive reindex" }
        }
    }
}
