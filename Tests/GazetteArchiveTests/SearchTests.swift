import ChineseText
import DurableFiles
import Foundation
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct SearchTests {
    /// Held for as long as the test runs: its folder goes with it.
    private let archive: TestArchive

    init() throws { archive = try TestArchive.published() }

    /// The documents that have what the query says, in order; none where the answer is only what is closest.
    private func ids(_ query: String, in catalogue: Catalogue) throws -> [String] {
        let answer = try catalogue.search(SearchRequest(query, limit: 50))
        #expect(answer.total == answer.hits.count)
        return answer.kind == .exact ? answer.hits.map(\.document.id) : []
    }

    private func marked(_ spans: [TextSpan]) -> [String] { spans.filter(\.isMatch).map(\.text) }

    @Test(arguments: [
        "政务公开", "赠阅", "公报 数据库", "东县府办发〔2020〕71号", "东县府办发[2020]71号", "〔２０２０〕71", "東縣府辦發（2020）71號",
        "东县府办发 〔2020〕 第71号", "东县府办发2020年71号", "东县府办发2020 71", "府办发〔2020〕71号", "政务公开 〔2020〕71号",
    ])
    func `the demonstration's questions find its document`(query: String) throws {
        let catalogue = try archive.catalogue
        #expect(try ids(query, in: catalogue).first == "2020-01-001")
    }

    @Test func `who bears the number comes before who cites it`() throws {
        let catalogue = try archive.catalogue
        #expect(try ids("东县府办发〔2020〕71号", in: catalogue) == ["2020-01-001", "2021-01-002"])
        #expect(try ids("国办发〔2020〕17号", in: catalogue) == ["2021-01-001", "2020-01-001"])
    }

    @Test func `numbers match whole`() throws {
        let catalogue = try archive.catalogue
        #expect(try ids("17号", in: catalogue).count == 2)
        #expect(try ids("117号", in: catalogue) == ["2021-01-001"])
        #expect(try ids("2021年底", in: catalogue) == ["2021-01-001"])
    }

    @Test func `every word has to occur somewhere in the document`() throws {
        let catalogue = try archive.catalogue
        #expect(try ids("饮水 普及率", in: catalogue) == ["2021-01-001"])
        #expect(try ids("饮水　意见", in: catalogue) == ["2021-01-001"])
        #expect(try ids("饮水 招生", in: catalogue).isEmpty)
        #expect(try ids("东乡族自治县人民政府办公室 饮水", in: catalogue) == ["2021-01-001"])
    }

    @Test func `tokens of a word in the wrong places are no match`() throws {
        let archive = try TestArchive()
        let document = TestIssues.document("关于甲的通知\n行政机关依法行政，政府信息府公布，信息公开。")
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [document]))
        let catalogue = try archive.catalogue
        #expect(try ids("政府信息", in: catalogue).count == 1)
        #expect(try ids("\"政府信息公开\"", in: catalogue).isEmpty)
        #expect(try ids("行政政府", in: catalogue).isEmpty)
    }

    @Test func `titles come before texts`() throws {
        let archive = try TestArchive()
        let cited = TestIssues.document("关于甲的通知\n加强燃气安全、燃气安全、燃气安全。\n燃气安全第一。")
        let titled = TestIssues.document("关于燃气安全的通知\n一、\n二、\n按规定办理。")
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [titled]))
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 2), [cited]))
        #expect(try ids("燃气安全", in: archive.catalogue) == ["2020-01-001", "2020-02-001"])
    }

    @Test func `equal documents come newest first, then in printed order`() throws {
        let archive = try TestArchive()
        let document = TestIssues.document("关于甲的通知\n加强燃气安全。")
        for number in 1...2 {
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, number), [document, document]))
        }
        let catalogue = try archive.catalogue
        #expect(try ids("燃气", in: catalogue) == ["2020-02-001", "2020-02-002", "2020-01-001", "2020-01-002"])
        let page = try catalogue.search(SearchRequest("燃气", limit: 2, offset: 1))
        #expect(page.total == 4 && page.offset == 1)
        #expect(page.hits.map(\.document.id) == ["2020-02-002", "2020-01-001"])
        #expect(try catalogue.search(SearchRequest("燃气", limit: 0, offset: 9)).total == 4)
    }

    @Test func `matches are marked in the original wording`() throws {
        let catalogue = try archive.catalogue
        let number = try TestIssues.require(catalogue.search(SearchRequest("〔２０２０〕71", limit: 1)).hits.first)
        #expect(marked(number.number) == ["〔2020〕71"])
        let title = try TestIssues.require(catalogue.search(SearchRequest("政務公開", limit: 1)).hits.first)
        #expect(marked(title.title) == ["政务公开"])
        #expect(title.title.map(\.text).joined() == title.document.title)
        #expect(!marked(title.snippet).isEmpty)
        let quoted = try TestIssues.require(catalogue.search(SearchRequest("《中华人民共和国义务教育法》", limit: 1)).hits.first)
        #expect(marked(quoted.snippet) == ["《中华人民共和国义务教育法》"])
        let two = try TestIssues.require(catalogue.search(SearchRequest("公报 数据库", limit: 1)).hits.first)
        #expect(Set(marked(two.snippet)) == ["公报数据库", "公报"])
        #expect(two.snippet.map(\.text).joined().unicodeScalars.count <= 82)
    }

    @Test func `the hit's page is that of its passage`() throws {
        let catalogue = try archive.catalogue
        let hit = try TestIssues.require(catalogue.search(SearchRequest("赠阅", limit: 1)).hits.first)
        let document = try TestIssues.require(catalogue.document("2020-01-001"))
        let block = try TestIssues.require(document.document.blocks.firstIndex { $0.text.contains("赠阅") })
        #expect(hit.page == document.blockPages[block])
        #expect(hit.snippet.contains(TextSpan(text: "赠阅", isMatch: true)))
    }

    @Test func `a document found by its title shows a paragraph of its text`() throws {
        let archive = try TestArchive()
        let text = "各乡镇人民政府：\n为了做好这项工作，保障人民群众的生命财产安全，结合本县实际，现就有关事项通知如下，请认真贯彻执行。"
        let document = TestIssues.document("关于燃气管道巡查的通知\n" + text)
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [document]))
        let hit = try TestIssues.require(archive.catalogue.search(SearchRequest("巡查", limit: 1)).hits.first)
        #expect(hit.snippet.map(\.text).joined() == "关于燃气管道巡查的通知" || hit.snippet.map(\.text).joined().hasPrefix("为了"))
    }

    @Test(arguments: ["", " ", "，。", "\u{0}", "\"\"", "（）", "\u{3000}\n\t", "*", "- OR NOT"])
    func `what holds no character to search finds nothing or is safe`(query: String) throws {
        let catalogue = try archive.catalogue
        _ = try catalogue.search(SearchRequest(query, limit: 10))
        if FoldedText(query).isEmpty { #expect(try catalogue.search(SearchRequest(query, limit: 10)).total == 0) }
    }

    @Test func `a query that is too long is cut, and that is said`() throws {
        let catalogue = try archive.catalogue
        let long = try catalogue.search(SearchRequest(String(repeating: "政务公开", count: 200), limit: 1))
        #expect(long.remarks.first == "查询太长，只用了前256个字" && long.query.count == 800)
        let many = try catalogue.search(SearchRequest((0..<40).map { "词\($0)" }.joined(separator: " "), limit: 1))
        #expect(many.remarks.first == "词太多，只用了前32个")
    }

    @Test func `random queries never fail`() throws {
        var generator = SeededGenerator.announced(for: "random queries never fail")
        let catalogue = try archive.catalogue
        let pieces = [
            "\"", "'", "*", "(", ")", "AND", "OR", "NOT", "NEAR", "^", ":", "{", "}", "-", "+", "\u{0}", "title:", "政务", "公",
            "2020",
            "〔", "〕", "号", "71", " ", "\u{3000}", "\\", ";", "--", "%", "_", "ａ", "𠮷", "👍🏽", "\u{FE0F}", "\u{200D}", "é",
            "e\u{301}", "第",
            "年", "東縣府辦發", "\u{FFFF}", "\u{E000}", "rowid",
        ]
        for _ in 0..<800 {
            let query = (0..<Int.random(in: 1...12, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let answer = try catalogue.search(SearchRequest(query, limit: 5))
            #expect(answer.hits.count == min(5, answer.total))
        }
    }

    @Test func `every substring of a document finds it`() throws {
        var generator = SeededGenerator.announced(for: "every substring of a document finds it")
        let catalogue = try archive.catalogue
        for (id, document) in [
            ("2020-01-001", try TestIssues.seed()), ("2021-01-001", TestIssues.water), ("2021-01-002", TestIssues.school),
        ] {
            let text = Array(document.plainText)
            for _ in 0..<250 {
                let start = Int.random(in: 0..<text.count, using: &generator)
                let query = String(text[start..<min(text.count, start + Int.random(in: 1...8, using: &generator))])
                // 单位： before a word says where to look for it.
                if FoldedText(query).isEmpty || query.contains(where: { ":：".contains($0) }) { continue }
                let found = try ids(query, in: catalogue)
                // A piece of a number finds documents where it stands whole, if there are any.
                let isWhole = FoldedText(document.plainText).contains(FoldedText(query))
                #expect(isWhole ? found.contains(id) : !found.isEmpty, "\(query.debugDescription)")
            }
        }
    }

    @Test(arguments: ["谁起草", "谁解读，", "照“谁起草、"])
    func `a question that a document says word for word is found in it`(query: String) throws {
        #expect(try ids(query, in: archive.catalogue) == ["2020-01-001"])
    }

    @Test func `every piece of a lonely document finds it, numbers cut or not`() throws {
        var generator = SeededGenerator.announced(for: "every piece of a lonely document finds it")
        let archive = try TestArchive()
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water]))
        let catalogue = try archive.catalogue
        let text = Array(TestIssues.water.plainText)
        for _ in 0..<300 {
            let start = Int.random(in: 0..<text.count, using: &generator)
            let query = String(text[start..<min(text.count, start + Int.random(in: 1...8, using: &generator))])
            if FoldedText(query).isEmpty || query.contains(where: { ":：".contains($0) }) { continue }
            #expect(try ids(query, in: catalogue) == ["2020-01-001"], "\(query.debugDescription)")
        }
        let answer = try catalogue.search(SearchRequest("02", limit: 1))
        #expect(answer.remarks.count == 1 && !answer.hits.flatMap(\.number).filter(\.isMatch).isEmpty)
    }
}
