import DurableFiles
import ErrorKinds
import GRDB
import GazetteSearch
import Synchronization

/// One state of the catalogue: a file that does not change, its open connections and what search keeps of it.
final class CatalogueSnapshot: Sendable {
    var identity: FileIdentity { lock.identity }
    /// Counts the states that this process has read, from 1.
    let number: Int
    /// Keeps the file from being worked on as long as anybody answers from this state.
    private let lock: ReadingLock
    let paths: ArchivePaths
    private let prepare: (@Sendable (Database) throws -> Void)?
    private let idle = Mutex<[DatabaseQueue]>([])
    private let table = Mutex<DocumentTable?>(nil)
    private let whole = Mutex<CatalogueSummary?>(nil)
    private let suggestible = Mutex<CatalogueSuggestions?>(nil)
    private let scratches = Mutex<[SearchScratch]>([])

    /// Connections kept open between uses; more are opened while more are needed.
    private static let keptConnections = 8

    init(number: Int, paths: ArchivePaths, lock: ReadingLock, prepare: (@Sendable (Database) throws -> Void)?) {
        self.number = number
        self.paths = paths
        self.lock = lock
        self.prepare = prepare
    }

    /// A connection to this very file; nil when other files have taken its names and no connection is left.
    func borrow() throws -> DatabaseQueue? {
        if let queue = idle.withLock({ $0.popLast() }) { return queue }
        guard let queue = try opened(paths.catalogue) ?? opened(paths.spare) else { return nil }
        guard try queue.read(CatalogueSchema.isCurrent) else {
            throw StorageError(.input, "目录库是另一个版本的，请运行 gazette archive reindex")
        }
        return queue
    }

    /// A connection to the file by one of its names: for a publication it is the spare's. Nil when that is another file's.
    private func opened(_ path: String) throws -> DatabaseQueue? {
        guard FileIdentity(path: path) == identity else { return nil }
        do {
            let queue = try SearchConnection.reading(path, prepare: prepare)
            return FileIdentity(path: path) == identity ? queue : nil
        } catch {
            // It lost the name while it was opened.
            guard FileIdentity(path: path) == identity else { return nil }
            throw error
        }
    }

    /// Reads what searches, suggestions and pages need of the whole, so that nobody waits for it later.
    func makeReady() throws {
        guard let queue = try borrow() else { return }
        defer { giveBack(queue) }
        try queue.read { database in
            _ = try summary(database)
            _ = try documentTable(database)
            _ = try suggestions(database)
        }
    }

    func giveBack(_ queue: DatabaseQueue) {
        idle.withLock { if $0.count < Self.keptConnections { $0.append(queue) } }
    }

    /// What search knows of all documents, read at the first search.
    func documentTable(_ database: Database) throws -> DocumentTable {
        try table.withLock { known in
            if let known { return known }
            let read = try DocumentTable(database)
            known = read
            return read
        }
    }

    /// What the catalogue says of itself, if it was asked before.
    var knownSummary: CatalogueSummary? { whole.withLock { $0 } }

    /// What the catalogue says of itself, read at the first question.
    func summary(_ database: Database) throws -> CatalogueSummary {
        try whole.withLock { known in
            if let known { return known }
            let read = try CatalogueSummary(database)
            known = read
            return read
        }
    }

    /// What can be suggested, read at the first suggestion.
    func suggestions(_ database: Database) throws -> CatalogueSuggestions {
        try suggestible.withLock { known in
            if let known { return known }
            let read = try CatalogueSuggestions(database)
            known = read
            return read
        }
    }

    /// Runs a search with memory that another one used before.
    func withScratch<Result>(_ body: (inout SearchScratch) throws -> Result) rethrows -> Result {
        var scratch = scratches.withLock { $0.popLast() } ?? SearchScratch()
        defer { scratches.withLock { if $0.count < Self.keptConnections { $0.append(scratch) } } }
        return try body(&scratch)
    }
}
