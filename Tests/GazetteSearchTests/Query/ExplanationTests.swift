import Testing

@testable import GazetteSearch

@Suite struct ExplanationTests {
    @Test func `the closest documents say what of the question they have, and where`() throws {
        let queue = try TestIndex.queue(of: [
            SearchableDocument(
                name: "一", title: "保障农民工工资支付条例",
                passages: [SearchablePassage(page: 0, heading: "", body: "用人单位不得拖欠工资。")]),
            SearchableDocument(
                name: "二", title: "公园管理办法", passages: [SearchablePassage(page: 0, heading: "", body: "公园免费开放。")]),
        ])
        let result = try queue.answer(SearchRequest("老板拖欠工资怎么办？", isExplained: true))
        #expect(result.kind == .closest)
        let hit = try #require(result.documents.first)
        let words = try #require(hit.explanation).words
        #expect(hit.document == 1)
        let places = words.map { "\($0.typed) \($0.isInTitle ? "标题" : "") \($0.passages)" }
        #expect(places.contains("拖欠工  1") && places.contains("工资 标题 1"), "\(places)")
        // What official texts say for 老板 is named apart from what was typed.
        #expect(words.contains { $0.typed.hasPrefix("用人") && !$0.alternatives.isEmpty }, "\(places)")
        #expect(try queue.answer(SearchRequest("老板拖欠工资怎么办？")).documents.first?.explanation == nil)
    }
}
