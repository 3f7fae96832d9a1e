import GRDB
import Synchronization

/// One state of the catalogue: a file that does not change, its open connections and its document map.
final class CatalogueSnapshot: Sendable {
    let identity: FileIdentity
    private let path: String
    private let prepare: (@Sendable (Database) throws -> Void)?
    private let idle = Mutex<[DatabaseQueue]>([])
    private let map = Mutex<DocumentMap?>(nil)

    /// Connections kept open between uses; more are opened while more are needed.
    private static let keptConnections = 8

    init(path: String, identity: FileIdentity, prepare: (@Sendable (Database) throws -> Void)?) {
        self.path = path
        self.identity = identity
        self.prepare = prepare
    }

    /// A connection to this very file; nil when another file has taken its place and no connection is left.
    func borrow() throws -> DatabaseQueue? {
        if let queue = idle.withLock({ $0.popLast() }) { return queue }
        let queue = try CatalogueConnection.reading(path, prepare: prepare)
        guard FileIdentity(path: path) == identity else { return nil }
        guard try queue.read(CatalogueSchema.isCurrent) else {
            throw ArchiveError(message: "目录库是另一个版本的，请运行 gazette archive reindex")
        }
        return queue
    }

    func giveBack(_ queue: DatabaseQueue) {
        idle.withLock { if $0.count < Self.keptConnections { $0.append(queue) } }
    }

    /// The document map, read at the first search.
    func documentMap(_ database: Database) throws -> DocumentMap {
        try map.withLock { known in
            if let known { return known }
            let read = try DocumentMap(database)
            known = read
            return read
        }
    }
}
