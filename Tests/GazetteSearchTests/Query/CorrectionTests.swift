import Testing

@testable import GazetteSearch

@Suite struct CorrectionTests {
    @Test(arguments: [
        ("政务工开", "政务公开"), ("机关:县政府 政务工开", "机关:县政府 政务公开"), ("\"政务工开\" -办法", "\"政务公开\" -办法"),
    ])
    func `a slip is put right where it stands, and the rest stays as typed`(typed: String, meant: String) throws {
        let documents = (1...20).map { number in
            SearchableDocument(
                name: "\(number)", title: "通知", authority: "县政府",
                passages: [SearchablePassage(page: 0, heading: "", body: "全面推进政务公开工作。")])
        }
        let queue = try TestIndex.queue(of: documents)
        let result = try queue.answer(SearchRequest(typed))
        #expect(result.corrections.first == meant)
        #expect(try queue.answer(SearchRequest(meant)).total == 20)
    }
}
