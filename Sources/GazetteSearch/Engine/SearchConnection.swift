import Foundation
package import GRDB

/// How a file with search tables is opened.
package enum SearchConnection {
    /// For searches on a file that is never changed where it lies: nothing is locked, and no file is needed beside it.
    package static func reading(
        _ path: String, prepare: (@Sendable (Database) throws -> Void)? = nil
    ) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try add(to: database)
            // Not mapped: every connection would count the same pages of the file anew as memory of the process, and the
            // system keeps them in its own cache anyway.
            try database.execute(sql: "PRAGMA mmap_size = 0; PRAGMA cache_size = -\(cacheKilobytes)")
            try prepare?(database)
        }
        return try DatabaseQueue(path: immutable(path), configuration: configuration)
    }

    /// As many connections read at once as there are processors; together their caches stay small.
    private static let cacheKilobytes = max(8, 96 / ProcessInfo.processInfo.activeProcessorCount) << 10

    /// For a file that nobody reads yet: if this process dies the file is thrown away, so no journal goes to the disk.
    package static func building(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA cache_size = -65536")
            try add(to: database)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// What search adds to SQLite.
    private static func add(to database: Database) throws {
        database.add(tokenizer: GazetteTokenizer.self)
        try RowGathering.register(in: database)
    }

    /// The file as an address that says it does not change.
    private static func immutable(_ path: String) -> String {
        var address = "file:"
        for byte in path.utf8 {
            if byte < 0x80, !"%?#".utf8.contains(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                address += "%" + String(byte, radix: 16)
            }
        }
        return address + "?immutable=1"
    }
}
