import DurableFiles
import ErrorKinds
import GRDB
import Synchronization

/// Reads the catalogue from any number of tasks, and notices when a publication put a new file in its place.
final class CatalogueReader: Sendable {
    let paths: ArchivePaths
    private let prepare: (@Sendable (Database) throws -> Void)?
    private let current = Mutex<CatalogueSnapshot?>(nil)

    init(_ paths: ArchivePaths, prepare: (@Sendable (Database) throws -> Void)? = nil) {
        self.paths = paths
        self.prepare = prepare
    }

    /// The number of the state of now; a publication that is noticed begins the next.
    func edition() throws -> Int {
        for _ in 0..<8 { if let snapshot = try snapshot() { return snapshot.number } }
        throw unreadable
    }

    /// What the catalogue says of itself as a whole.
    func summary() throws -> CatalogueSummary {
        if let known = try snapshot()?.knownSummary { return known }
        return try read { database, snapshot in try snapshot.summary(database) }
    }

    /// Runs the body on one state of the catalogue.
    func read<Result>(_ body: (Database, CatalogueSnapshot) throws -> Result) throws -> Result {
        do {
            // A second try is needed only when a publication falls between finding the file and opening it.
            for _ in 0..<8 {
                guard let snapshot = try self.snapshot(), let connection = try snapshot.borrow() else { continue }
                defer { snapshot.giveBack(connection) }
                return try connection.read { try body($0, snapshot) }
            }
        } catch { throw StorageError(reading: paths.catalogue, error) }
        throw unreadable
    }

    private var unreadable: StorageError { StorageError(.environment, "目录库 \(paths.catalogue) 不断被替换，读不成") }

    /// The state of now; nil when it is being replaced at this moment.
    private func snapshot() throws(StorageError) -> CatalogueSnapshot? {
        guard let identity = FileIdentity(path: paths.catalogue) else {
            throw StorageError(.missing, "没有目录库 \(paths.catalogue)：还没有发布过，或要运行 gazette archive reindex")
        }
        return current.withLock { known in
            if let known, known.identity == identity { return known }
            guard let lock = ReadingLock(paths.catalogue) else { return nil }
            let snapshot = CatalogueSnapshot(
                number: (known?.number ?? 0) + 1, path: paths.catalogue, lock: lock, prepare: prepare)
            known = snapshot
            return snapshot
        }
    }
}
