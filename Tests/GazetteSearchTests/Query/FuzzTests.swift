import Foundation
import GRDB
import GazetteModel
import GazetteTestSupport
import Parallel
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
        // A long run is worth a real index, and all processors.
        let corpus = Self.count > 100_000 && Repository.corpus != nil ? try CorpusIndex.shared.path : nil
        let workers = corpus == nil ? 1 : ProcessInfo.processInfo.activeProcessorCount
        var generator = SeededGenerator.announced(for: "any query is answered within a second")
        let seeds = (0..<workers).map { _ in generator.next() }
        let runs = try seeds.concurrentMap { seed in
            Result { try FuzzRun(SeededGenerator(seed: seed), queries: Self.count / workers, corpus: corpus) }
        }.map { try $0.get() }
        for run in runs {
            for fault in run.faults { Issue.record("\(fault)") }
            print("随机查询 \(run.answered) 条，最慢 \(run.slowest.time)：\(run.slowest.query.debugDescription)")
            #expect(run.answered == Self.count / workers)
            #expect(run.slowest.time < .seconds(1), "\(run.slowest.query.debugDescription)")
        }
    }
}

/// Queries asked one after the other, and what was wrong with the answers.
struct FuzzRun: Sendable {
    private(set) var answered = 0
    private(set) var slowest = (query: "", time: Duration.zero)
    private(set) var faults: [String] = []

    init(_ generator: SeededGenerator, queries: Int, corpus: String?) throws {
        var random = FuzzedQueries(generator: generator)
        let queue = try corpus.map { try SearchConnection.reading($0) } ?? TestIndex.queue(of: random.documents())
        if corpus != nil { random.pieces += CorpusIndex.words }
        var scratch = SearchScratch()
        try queue.read { database in
            let searcher = Searcher(FullTextEngine(database), table: try DocumentTable(database))
            for _ in 0..<queries {
                let request = random.request()
                let clock = ContinuousClock()
                let start = clock.now
                let result = try searcher.answer(request, scratch: &scratch)
                let time = clock.now - start
                if time > slowest.time { slowest = (request.text, time) }
                check(result, request, random.text)
                answered += 1
            }
        }
    }

    private mutating func check(_ result: SearchResult, _ request: SearchRequest, _ text: String) {
        let expected = min(request.limit, max(0, result.total - request.offset))
        guard result.documents.count == expected, expected + result.related.count <= request.limit || expected == 0 else {
            return faults.append("\(request)：\(result.documents.count) ≠ \(expected)")
        }
        if result.marker.spans(of: text).map(\.text).joined() != text { faults.append("\(request) 标记改了原文") }
        let snippet = Snippet(text, marker: result.marker).spans.map(\.text).joined()
        let window = snippet.drop { $0 == "…" }.prefix { $0 != "…" }
        if !text.contains(window) { faults.append("\(request) 摘要不是原文") }
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
