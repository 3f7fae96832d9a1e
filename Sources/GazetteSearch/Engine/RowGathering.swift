import GRDB
import GRDBSQLite

/// The SQL aggregate `gathered(row)`: all rows of a result as 32-bit numbers in one blob, which is several times as quick as
/// stepping through hundreds of thousands.
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
                guard let rows = RowGathering.rows(context), let values = rows.pointee.values else {
                    return sqlite3_result_zeroblob(context, 0)
                }
                // The memory is SQLite's from here on.
                sqlite3_result_blob64(context, values, UInt64(rows.pointee.count * MemoryLayout<Int32>.stride), sqlite3_free)
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// What is gathered; SQLite gives it zeroed.
    private struct Rows {
        var values: UnsafeMutablePointer<Int32>?
        var count = 0
        var capacity = 0

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
    }

    @inline(__always)
    private static func rows(_ context: OpaquePointer) -> UnsafeMutablePointer<Rows>? {
        sqlite3_aggregate_context(context, Int32(MemoryLayout<Rows>.size))?.assumingMemoryBound(to: Rows.self)
    }
}
