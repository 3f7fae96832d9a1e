import GRDB
import GRDBSQLite

/// SQL functions that give rows of a full-text index as 32-bit numbers in one blob, which is several times as quick as
/// stepping through hundreds of thousands.
///
/// - `gathered(rowid)`, an aggregate: all rows of any result.
/// - `phrase_rows(index)`, of FTS5: all rows that have the first phrase of the query, ascending. SQLite's own machine, which
///   takes longer over a row than the index does, has no part in it.
enum RowGathering {
    static func register(in database: Database) throws {
        let code = sqlite3_create_function_v2(
            database.sqliteConnection, "gathered", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, nil,
            { context, _, values in
                guard let context, let value = values?[0] else { return }
                guard let rows = RowGathering.rows(context),
                    rows.pointee.append(Int32(truncatingIfNeeded: sqlite3_value_int64(value)))
                else { return sqlite3_result_error_nomem(context) }
            },
            { context in
                guard let context else { return }
                guard let rows = RowGathering.rows(context) else { return sqlite3_result_zeroblob(context, 0) }
                rows.pointee.give(to: context)
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try registerPhraseRows(in: database)
    }

    private static func registerPhraseRows(in database: Database) throws {
        let interface = FTS5.api(database)
        let code = interface.pointee.xCreateFunction?(
            UnsafeMutablePointer(mutating: interface), "phrase_rows", nil,
            { functions, index, context, _, _ in
                guard let functions, let context else { return }
                var rows = Rows()
                let code = functions.pointee.xQueryPhrase(index, 0, &rows) { functions, index, rows in
                    guard let functions, let rows = rows?.assumingMemoryBound(to: Rows.self) else { return SQLITE_MISUSE }
                    let row = functions.pointee.xRowid(index)
                    return rows.pointee.append(Int32(truncatingIfNeeded: row)) ? SQLITE_OK : SQLITE_NOMEM
                }
                if code == SQLITE_OK { return rows.give(to: context) }
                sqlite3_free(rows.values)
                sqlite3_result_error_code(context, code)
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code ?? SQLITE_MISUSE)) }
    }

    /// What is gathered; SQLite gives it zeroed.
    private struct Rows {
        var values: UnsafeMutablePointer<Int32>?
        private var count = 0
        private var capacity = 0

        /// False without memory.
        @inline(__always)
        mutating func append(_ row: Int32) -> Bool {
            if count == capacity {
                capacity = max(1024, 2 * capacity)
                let bytes = UInt64(capacity * MemoryLayout<Int32>.stride)
                guard let grown = sqlite3_realloc64(values, bytes) else { return false }
                values = grown.assumingMemoryBound(to: Int32.self)
            }
            values?[count] = row
            count += 1
            return true
        }

        /// Makes them the function's result; the memory is SQLite's from here on.
        func give(to context: OpaquePointer) {
            guard let values else { return sqlite3_result_zeroblob(context, 0) }
            sqlite3_result_blob64(context, values, UInt64(count * MemoryLayout<Int32>.stride), sqlite3_free)
        }
    }

    @inline(__always)
    private static func rows(_ context: OpaquePointer) -> UnsafeMutablePointer<Rows>? {
        sqlite3_aggregate_context(context, Int32(MemoryLayout<Rows>.size))?.assumingMemoryBound(to: Rows.self)
    }
}
