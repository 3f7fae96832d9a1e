import DurableFiles
import GRDB

/// One state of the catalogue with a connection to it, for as long as the value is held: whatever is read is of that state.
final class HeldSnapshot: Sendable {
    let snapshot: CatalogueSnapshot
    private let connection: DatabaseQueue

    init(_ snapshot: CatalogueSnapshot, _ connection: DatabaseQueue) {
        self.snapshot = snapshot
        self.connection = connection
    }

    deinit { snapshot.giveBack(connection) }

    func read<Result>(_ body: (Database, CatalogueSnapshot) throws -> Result) throws -> Result {
        do { return try connection.read { try body($0, snapshot) } } catch {
            throw StorageError(reading: snapshot.paths.catalogue, error)
        }
    }

    /// What the catalogue says of itself as a whole.
    func summary() throws -> CatalogueSummary {
        try snapshot.knownSummary ?? read { database, snapshot in try snapshot.summary(database) }
    }
}
