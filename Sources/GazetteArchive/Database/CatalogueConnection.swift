import Foundation
import GRDB
import GazetteSearch

/// How the catalogue's file is opened.
enum CatalogueConnection {
    /// For the site and for searches: never writes, and needs no file beside the catalogue.
    static func reading(_ path: String, prepare: (@Sendable (Database) throws -> Void)? = nil) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            database.add(tokenizer: GazetteTokenizer.self)
            try prepare?(database)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// For a file that nobody reads yet: if this process dies the file is thrown away, so no journal goes to the disk.
    static func building(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA cache_size = -65536")
            database.add(tokenizer: GazetteTokenizer.self)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}

extension ArchiveError {
    /// Wraps whatever SQLite or the file system said.
    init(reading path: String, _ error: any Error) {
        self = error as? ArchiveError ?? ArchiveError(message: "目录库 \(path) 读写不成：\(error)")
    }
}
