import DurableFiles
import ErrorKinds
import GRDB
import GazetteModel
import Parallel
import Synchronization

/// Reads the catalogue from any number of tasks, and notices when a publication put a new file in its place.
final class CatalogueReader: Sendable {
    let paths: ArchivePaths
    private let following: Catalogue.Following
    private let prepare: (@Sendable (Database) throws -> Void)?
    private let states = Mutex(States())

    private struct States {
        /// What is answered from.
        var current: CatalogueSnapshot?
        /// The work that makes the next state ready, while it goes on.
        var preparation: Background<Void>?
    }

    init(
        _ paths: ArchivePaths, following: Catalogue.Following = .atOnce,
        prepare: (@Sendable (Database) throws -> Void)? = nil
    ) {
        self.paths = paths
        self.following = following
        self.prepare = prepare
    }

    /// The number of the state of now; a publication that is noticed begins the next.
    func edition() throws -> Int {
        for _ in 0..<8 { if let snapshot = try snapshot() { return snapshot.number } }
        throw unreadable
    }

    /// What the catalogue says of itself as a whole.
    func summary() throws -> CatalogueSummary { try snapshot()?.knownSummary ?? hold().summary() }

    /// The state of now with a connection to it.
    func hold() throws -> HeldSnapshot {
        do {
            // A second try is needed only when a publication falls between finding the file and opening it.
            for _ in 0..<8 {
                guard let snapshot = try self.snapshot() else { continue }
                if let connection = try snapshot.borrow() { return HeldSnapshot(snapshot, connection) }
                // The file has no name any more, and its connections are all in use: the next state is worth waiting for.
                states.withLock { $0.preparation }?.value
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
        return states.withLock { states in
            if let current = states.current, current.identity == identity || states.preparation != nil { return current }
            guard let lock = ReadingLock(paths.catalogue) else { return nil }
            let next = CatalogueSnapshot(
                number: (states.current?.number ?? 0) + 1, paths: paths, lock: lock, prepare: prepare)
            if following == .whenReady, let current = states.current {
                states.preparation = preparation(of: next)
                return current
            }
            states.current = next
            return next
        }
    }

    /// Makes a state ready on a thread of its own, and then answers from it. One that cannot be read takes its place, too:
    /// whoever reads it is told why.
    private func preparation(of next: CatalogueSnapshot) -> Background<Void> {
        Background { [self] in
            try? next.makeReady()
            states.withLock { $0 = States(current: next) }
        }
    }
}
