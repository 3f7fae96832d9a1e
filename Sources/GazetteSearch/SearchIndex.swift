import GRDB
import Synchronization

/// An index in a database file of its own, without a gazette around it: for trying and measuring search on any texts.
public final class SearchIndex: Sendable {
    private let queue: DatabaseQueue
    private let table: DocumentTable
    private let scratch = Mutex(SearchScratch())

    /// Makes a new file of the documents, in their order; an existing one is an error of SQLite's.
    public static func build(
        _ path: String, of documents: some Sequence<SearchableDocument>, progress: (_ passages: Int) -> Void = { _ in }
    ) throws {
        let queue = try SearchConnection.building(path)
        try queue.write { database in
            try SearchSchema.create(in: database)
            var writer = try SearchWriter(database, isBulk: true)
            for document in documents {
                try writer.insert(document)
                progress(writer.passageCount)
            }
            try writer.finish()
        }
        try queue.close()
    }

    /// Opens a file that nobody writes any more.
    public init(_ path: String) throws {
        queue = try SearchConnection.reading(path)
        table = try queue.read { try DocumentTable($0) }
    }

    /// The documents found, and the names of these and of the related ones in the same order.
    public func answer(_ request: SearchRequest) throws -> (result: SearchResult, names: [String]) {
        try queue.read { database in
            let result = try scratch.withLock { scratch in
                try Searcher(FullTextEngine(database), table: table).answer(request, scratch: &scratch)
            }
            let statement = try database.cachedStatement(sql: "SELECT name FROM document WHERE id = ?")
            let names = try (result.documents + result.related).map { found in
                try String.fetchOne(statement, arguments: [found.document]) ?? ""
            }
            return (result, names)
        }
    }

    /// How many bytes of the file are search structures, and how many are the texts and what belongs to them.
    public func sizes() throws -> (structures: Int, texts: Int) {
        try queue.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name")
            var sizes = (structures: 0, texts: 0)
            for row in rows {
                let name: String = row["name"]
                let isText = name == "passage" || name == "document" || name.hasPrefix("sqlite_")
                if isText { sizes.texts += row["bytes"] } else { sizes.structures += row["bytes"] }
            }
            return sizes
        }
    }
}

/// What a search needs while it runs and can use again for the next one on the same index.
public struct SearchScratch: Sendable {
    var scores: PassageScores?
    public init() {}
}
