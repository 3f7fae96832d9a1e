import GRDB

/// How the indexes lie in the file while many documents are entered, and afterwards.
enum IndexUpkeep {
    /// Before many documents: tokens are gathered in memory and written in few pieces, which are merged only at the end.
    static func collect(_ database: Database) throws {
        try set("hashsize", gatheredBytes, database)
        try set("automerge", 0, database)
    }

    /// After many documents: merges the pieces, and counts every token once.
    static func merge(_ database: Database) throws {
        for index in ["passage_fts", "head_fts"] {
            try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('optimize')")
        }
        try set("hashsize", usualBytes, database)
        try set("automerge", usualPieces, database)
        try database.execute(sql: "DELETE FROM gram")
        try database.execute(
            sql: "INSERT INTO gram SELECT term, doc FROM passage_term WHERE doc >= ?",
            arguments: [SearchSchema.countedFrequency])
    }

    private static func set(_ option: String, _ value: Int, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES (?, ?)", arguments: [option, value])
    }

    /// Tokens that wait in memory, in bytes; FTS5's own figure is 1 MiB.
    private static let gatheredBytes = 32 << 20
    /// What FTS5 does by itself (SQLite's documentation, "The 'automerge' Configuration Option").
    private static let usualBytes = 1 << 20
    private static let usualPieces = 4
}
