import Foundation
import GRDB
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// Whatever is typed is answered, and soon.
@Suite struct FuzzTests {
    /// `GAZETTE_FUZZ` queries, else what takes a few seconds.
    private static let count = ProcessInfo.processInfo.environment["GAZETTE_FUZZ"].flatMap(Int.init) ?? usual
    #if DEBUG
        private static let usual = 2_000
    #else
        private static let usual = 20_000
    #endif

    @Test func `any query is answered within a second`() throws {
        var random = FuzzedQueries(generator: .announced(for: "any query is answered within a second"))
        // A long run is worth a real index.
        let corpus = Self.count > 100_000 ? try CorpusIndex.shared?.path : nil
        let queue = try corpus.map { try SearchConnection.reading($0) } ?? TestIndex.queue(of: random.documents())
        if corpus != nil { random.pieces += CorpusIndex.words }
        var slowest = (query: "", time: Duration.zero)
        var scratch = SearchScratch()
        try queue.read { database in
            let searcher = Searcher(FullTextEngine(database), table: try DocumentTable(database))
            for _ in 0..<Self.count {
                let request = random.request()
                var result: SearchResult?
                let time = try ContinuousClock().measure { result = try searcher.answer(request, scratch: &scratch) }
                if time > slowest.time { slowest = (request.text, time) }
                guard let result else { continue }
                let expected = min(request.limit, max(0, result.total - request.offset))
                guard result.documents.count == expected, expected + result.related.count <= request.limit || expected == 0 else {
                    Issue.record("\(request)：\(result.documents.count) ≠ \(expected)")
                    continue
                }
                let marked = result.marker.spans(of: random.text)
                if marked.map(\.text).joined() != random.text { Issue.record("\(request) 标记改了原文") }
                let snippet = Snippet(random.text, marker: result.marker).spans.map(\.text).joined()
                let window = snippet.drop { $0 == "…" }.prefix { $0 != "…" }
                if !random.text.contains(window) { Issue.record("\(request) 摘要不是原文") }
            }
        }
        print("随机查询 \(Self.count) 条，最慢 \(slowest.time)：\(slowest.query.debugDescription)")
        #expect(slowest.time < .seconds(1), "\(slowest.query.debugDescription)")
    }
}

/// Queries of signs, words and pieces of them in any order.
struct FuzzedQueries {
    var generator: SeededGenerator
    /// A text to be marked.
    let text =
        "根据《关于〔2020〕17号“放管服”改革》，養老保險１２３条（试行）——第三條：ＰＭ2.5 标准𠮷𠮷。\n政务公开、PDF 与 OR 和 - 号。" + String(repeating: "政府信息公开办法，", count: 20)

    var pieces = [
        "\"", "'", "*", "(", ")", "（", "）", "“", "”", "AND", "OR", " OR ", "|", "｜", "NOT", "NEAR", "NEAR(", "^", ":", "：", "{",
        "}", "-", " -",
        "－", "+", "\u{0}", "title:", "标题:", "机关:", "文号:", "年:", "发布:", "有效:是", "有效:", "文种:", "..", "至", "2019..2021", "政务", "公开",
        "公",
        "養老", "保险", "保險", "2020", "〔", "〕", "[", "]", "号", "號", "第", "71", "国办发〔2020〕17号", "国办发", " ", "\u{3000}", "\\", ";",
        "--", "%",
        "_", "ａ", "PM2.5", "𠮷", "👍🏽", "\u{FE0F}", "\u{200D}", "\u{202E}", "é", "e\u{301}", "年", "月", "怎么办", "吗", "？", "什么", "公积金",
        "rowid",
        "\u{FFFF}", "\u{E000}", "\u{10FFFF}", "\n", "，", "《", "》", "三百二十", "〇", "○", "yanglao", "gwybgt", "zhengwu", "0", "x",
    ]

    mutating func request() -> SearchRequest {
        var text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in piece() }.joined()
        if Int.random(in: 0..<50, using: &generator) == 0 { text = String(repeating: text, count: 30) }
        return SearchRequest(
            text, order: Int.random(in: 0..<8, using: &generator) == 0 ? .newest : .relevance,
            chosen: Int.random(in: 0..<8, using: &generator) == 0 ? [.year: ["2020"]] : [:],
            limit: Int.random(in: 0...20, using: &generator), offset: Int.random(in: 0...3, using: &generator),
            isExplained: Bool.random(using: &generator))
    }

    private mutating func piece() -> String {
        if Int.random(in: 0..<12, using: &generator) > 0 { return pieces.randomElement(using: &generator) ?? "" }
        // Any scalar there is.
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)).map { String($0) } ?? ""
    }

    mutating func documents() -> [SearchableDocument] {
        (0..<300).map { index in
            let words = (0..<60).map { _ in piece() }
            return SearchableDocument(
                name: "d\(index)", title: words[0..<6].joined(), authority: words[6],
                passages: (0..<3).map {
                    SearchablePassage(page: 0, heading: words[7], body: words[(8 + $0 * 17)...(24 + $0 * 17)].joined())
                })
        }
    }
}
