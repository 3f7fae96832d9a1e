import Dispatch
import DurableFiles
import Foundation
import GRDB
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Synchronization
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct CatalogueTests {
    /// Held for as long as the test runs: its folder goes with it.
    private let archive: TestArchive

    init() throws { archive = try TestArchive.published() }

    @Test func `lists go from the newest to the oldest`() throws {
        let catalogue = try archive.catalogue
        #expect(try catalogue.years() == [YearSummary(year: 2021, issues: 1), YearSummary(year: 2020, issues: 1)])
        #expect(try catalogue.latestIssue()?.title == "2021年第1期")
        #expect(try catalogue.issues(year: 2020).map(\.id.description) == ["2020-01"])
        #expect(try catalogue.issues(year: 1999).isEmpty)
        #expect(try catalogue.series() == TestIssues.series)
    }

    @Test func `an issue tells its contents and its file`() throws {
        let issue = try TestIssues.require(archive.catalogue.issue(TestIssues.id(2021, 1)))
        #expect(issue.sections.map(\.name) == ["县政府办公室文件"])
        #expect(issue.sections[0].documents.map(\.number) == ["东县府发〔2020〕8号", "东县府办发〔2021〕71号"])
        #expect(issue.pdfPath == "dongxiang/2021/2021-01/data/gazette.pdf")
        #expect(try DurableFiles.read(archive.path(issue.pdfPath)).count == issue.pdfBytes)
        #expect(issue.issue.documentCount == 2)
        #expect(try archive.catalogue.issue(TestIssues.id(2021, 2)) == nil)
    }

    @Test func `a document is the one that was gazetted`() throws {
        let catalogue = try archive.catalogue
        let document = try TestIssues.require(catalogue.document("2021-01-001"))
        #expect(document.document == TestIssues.water)
        #expect(document.blockPages.count == TestIssues.water.blocks.count)
        #expect(document.summary.section == "县政府办公室文件")
        #expect(
            document.citation
                == "《东乡族自治县人民政府关于加强农村饮水安全管理的意见》（东县府发〔2020〕8号），《东乡族自治县人民政府公报》2021年第1期，第1页")
        #expect(try catalogue.document("2021-01-009") == nil)
        #expect(try catalogue.document("'; DROP TABLE document; --") == nil)
    }

    @Test func `a citation nests book title marks and gives a range of pages`() throws {
        let line = DerivedTexts.citation(
            of: OfficialDocument(parts: [], title: "关于印发《方案》的通知"), series: "公报", issue: try TestIssues.id(2020, 1),
            pages: Pagination.Pages(firstFolio: 3, lastFolio: 11, firstPage: 5, lastPage: 13))
        #expect(line == "《关于印发〈方案〉的通知》，《公报》2020年第1期，第3—11页")
    }

    @Test func `an open catalogue sees a later publication`() throws {
        let catalogue = try archive.catalogue
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 10)).total == 1)
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        #expect(try catalogue.latestIssue()?.title == "2022年第1期")
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 10)).total == 2)
        _ = try archive.store.reindex { _, _ in }
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 10)).total == 2)
    }

    @Test func `many readers see a whole catalogue while issues are published`() throws {
        let catalogue = try archive.catalogue
        let answers = Mutex<[(total: Int, hits: Int)]>([])
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 5) { worker in
            do {
                if worker == 0 {
                    for number in 1...6 {
                        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, number), [TestIssues.water]))
                    }
                } else {
                    for _ in 0..<60 {
                        let answer = try catalogue.search(SearchRequest("饮水安全 供水价格", limit: 100))
                        answers.withLock { $0.append((answer.total, answer.hits.count)) }
                    }
                }
            } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock(\.self).isEmpty)
        #expect(answers.withLock { $0.allSatisfy { $0.total == $0.hits && (1...7).contains($0.total) } })
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 1)).total == 7)
    }

    @Test func `no catalogue is an error that says what to do`() throws {
        let archive = try TestArchive()
        let error = #expect(throws: StorageError.self) { try archive.catalogue }
        #expect(error?.message.contains("还没有发布过") == true)
    }

    @Test func `a catalogue of another version is refused`() throws {
        try SearchConnection.building(archive.path("catalogue.sqlite"))
            .write { try $0.execute(sql: "PRAGMA user_version = 9999") }
        #expect(throws: StorageError.self) { try archive.catalogue }
        #expect(try archive.problems().contains { $0.contains("另一个版本") })
    }

    @Test func `no question scans the tables of documents or passages`() throws {
        let statements = Mutex<Set<String>>([])
        let catalogue = try Catalogue(archive: archive.root) { database in
            database.trace { event in
                if case .statement(let statement) = event { statements.withLock { _ = $0.insert(statement.sql) } }
            }
        }
        _ = try catalogue.series()
        _ = try catalogue.years()
        _ = try catalogue.issues(year: 2020)
        _ = try catalogue.latestIssue()
        _ = try catalogue.issue(TestIssues.id(2020, 1))
        _ = try catalogue.document("2020-01-001")
        for request in Self.requests { _ = try catalogue.search(request) }
        let database = try SearchConnection.reading(archive.path("catalogue.sqlite"))
        var seen = 0
        for sql in statements.withLock(\.self).sorted() where sql.hasPrefix("SELECT") {
            // Read once for each catalogue file, not for each question.
            if sql.hasPrefix("SELECT first_passage, passage_count") || sql.contains("sqlite_") || sql.contains("user_version")
                || sql.contains("_fts_config")
            {
                continue
            }
            seen += 1
            let plan = try database.read { database in
                let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                let count = sql.contains("?2") ? 2 : sql.contains("?1") ? 1 : sql.count { $0 == "?" }
                let blanks = [(any DatabaseValueConvertible)?](repeating: nil, count: count)
                return try Row.fetchAll(statement, arguments: StatementArguments(blanks)).map { $0["detail"] as String }
            }
            for step in plan where step.hasPrefix("SCAN") { #expect(Self.isAllowed(step), "\(sql): \(plan)") }
        }
        #expect(seen >= 18)
    }

    /// Questions of every kind: words, numbers, fields, conditions, loosened ones, lay questions, windows and orders.
    private static let requests: [SearchRequest] =
        [
            "政务公开", "公报 数据库", "〔2020〕71", "税", "东县府办发[2020]71号 政务", "义务教育", "71号", "02", "x1y2", "\"政务公开\" -义务教育", "政务 OR 教育",
            "(政务 OR 教育) 通知", "标题:政务公开", "机关:东乡族", "文号:东县府办发", "年:2020", "文种:通知", "有效:是", "发布:2020..2021", "孩子上学怎么办？",
            "饮水 招生", "东乡族自治县人民政府办公室关于做好义务教育招升工作的通知", "没有这个词鑫", "yiwujiaoyu", "-政务",
        ].flatMap { query in
            [
                SearchRequest(query, limit: 10),
                SearchRequest(query, order: .newest, chosen: [.year: ["2020"]], limit: 3, offset: 1, isExplained: true),
            ]
        }

    /// Issues are few. A virtual table is scanned only for what matches, or between two terms.
    private static func isAllowed(_ step: String) -> Bool {
        let words = step.split(separator: " ")
        guard words.count > 1 else { return false }
        if words[1] == "issue" { return true }
        guard let index = step.firstRange(of: "VIRTUAL TABLE INDEX ")?.upperBound else { return false }
        return words[1].hasSuffix("_fts") ? step[index...].contains("M") : !step[index...].hasPrefix("0:")
    }
}
