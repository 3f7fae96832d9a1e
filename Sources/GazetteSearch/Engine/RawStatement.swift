import GRDB
import GRDBSQLite

/// A prepared statement stepped without a value being made of each row: a search steps through hundreds of thousands.
///
/// It is reset before each use; between uses it must not be shared.
struct RawStatement {
    private let handle: OpaquePointer
    /// GRDB frees the handle when nobody holds the statement any longer: its own cache is emptied by a change of the schema.
    private let statement: Statement

    /// The statement of this text, prepared once for each connection.
    init(_ sql: String, in database: Database) throws {
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        sqlite3_reset(handle)
    }

    func bind(_ text: String, at index: Int32) throws {
        var text = text
        try check(
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text64(handle, index, $0.baseAddress, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
                }
            })
    }

    /// Binds text that stays where it is until the statement has run.
    func bind(borrowing text: UnsafeBufferPointer<UInt8>, at index: Int32) throws {
        // Without an address SQLite would take it for no value.
        guard let address = text.baseAddress else { return try bind("", at: index) }
        try check(
            address.withMemoryRebound(to: CChar.self, capacity: text.count) {
                sqlite3_bind_text64(handle, index, $0, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
            })
    }

    func bind(_ value: Int, at index: Int32) throws { try check(sqlite3_bind_int64(handle, index, Int64(value))) }

    /// Moves to the next row; false when there is none.
    @inline(__always)
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    @inline(__always)
    func int32(_ column: Int32) -> Int32 { Int32(truncatingIfNeeded: sqlite3_column_int64(handle, column)) }

    /// The column's bytes, until the next step.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let count = Int(sqlite3_column_bytes(handle, column))
        return UnsafeBufferPointer(start: sqlite3_column_text(handle, column), count: count)
    }

    /// The column's bytes as numbers.
    func int32s(_ column: Int32) -> [Int32] {
        let count = Int(sqlite3_column_bytes(handle, column))
        return [Int32](
            UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count).bindMemory(to: Int32.self))
    }

    /// The column as a value of its own.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func reset() { sqlite3_reset(handle) }

    private func check(_ code: Int32) throws { if code != SQLITE_OK { throw failure(code) } }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
    }

    /// SQLITE_TRANSIENT: SQLite copies the text.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
