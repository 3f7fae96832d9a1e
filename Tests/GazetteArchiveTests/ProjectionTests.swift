import DurableFiles
import Foundation
import GRDB
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct ProjectionTests {
    @Test func `the schema is as recorded`() throws {
        let queue = try SearchConnection.building(":memory:")
        try CatalogueSchema.create(in: queue)
        let sql = try queue.read {
            try String.fetchAll($0, sql: "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        }
        expectGolden(sql.joined(separator: "\n\n") + "\n", "Fixtures/schema.sql")
    }

    @Test func `reindexing gives the content that publications gave`() throws {
        let archive = try TestArchive.published()
        let before = try dump(archive)
        #expect(before.count > 100)
        var steps: [Int] = []
        _ = try archive.store.reindex { done, total in steps.append(done * 10 + total) }
        #expect(steps == [2, 12, 22])
        #expect(try dump(archive) == before)
    }

    @Test func `the order of publication does not matter`() throws {
        let numbers = [(2020, 1), (2020, 2), (2021, 1)]
        var dumps: [[String]] = []
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let archive = try TestArchive()
            for index in order {
                let id = try TestIssues.id(numbers[index].0, numbers[index].1)
                let document = [TestIssues.water, TestIssues.school, try TestIssues.seed()][index]
                _ = try archive.store.publish(TestIssues.contents(id, [document]))
            }
            #expect(try archive.problems().isEmpty)
            dumps.append(try dump(archive))
        }
        #expect(dumps[0] == dumps[1])
        #expect(dumps[0] == dumps[2])
    }

    @Test func `a damaged package is left out of the new catalogue and named`() throws {
        let archive = try TestArchive.published()
        let issue = archive.path("dongxiang/2020/2020-01/data/issue.json")
        var bytes = try DurableFiles.read(issue)
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(filePath: issue))
        let report = try archive.store.reindex { _, _ in }
        #expect(report.omitted.map(\.problem) == ["dongxiang/2020/2020-01/data/issue.json：内容与清单不符"])
        #expect(try archive.catalogue.years().map(\.year) == [2021])
    }

    @Test func `an archive without packages gets an empty catalogue`() throws {
        let archive = try TestArchive()
        _ = try archive.store.reindex { _, _ in }
        #expect(try archive.catalogue.series() == nil)
        #expect(try archive.catalogue.latestIssue() == nil)
        #expect(try archive.catalogue.search(SearchRequest("公开", limit: 10)).total == 0)
        #expect(try archive.problems().isEmpty)
    }

    /// Every row of every table, and every token of the indexes.
    private func dump(_ archive: TestArchive) throws -> [String] {
        try SearchConnection.building(archive.path("catalogue.sqlite")).write { database in
            var lines: [String] = []
            for table in [
                "issue", "section", "omission", "document", "printing", "passage", "docno", "character", "gram",
            ] {
                lines += try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
            }
            for index in ["passage_fts", "head_fts"] {
                try database.execute(sql: "CREATE VIRTUAL TABLE temp.\(index)_tokens USING fts5vocab(main, \(index), 'instance')")
                lines += try Row.fetchAll(database, sql: "SELECT * FROM temp.\(index)_tokens ORDER BY 1, 2, 3, 4")
                    .map { "\(index) \($0)" }
            }
            return lines
        }
    }
}
