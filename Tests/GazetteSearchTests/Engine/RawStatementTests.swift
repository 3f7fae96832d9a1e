import GRDB
import Testing

@testable import GazetteSearch

@Suite struct RawStatementTests {
    @Test func `a statement outlives the connection's cache of statements`() throws {
        try DatabaseQueue().inDatabase { database in
            let raw = try RawStatement("SELECT 7", in: database)
            weak let kept = try database.cachedStatement(sql: "SELECT 7")
            database.clearSchemaCache()
            #expect(kept != nil)
            #expect(try raw.step())
            #expect(raw.int32(0) == 7)
        }
    }
}
