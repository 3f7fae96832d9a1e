import Foundation
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteWeb

struct JSONTextTests {
    /// What every other answer of the interface is written by.
    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func written(_ value: some JSONWritable) -> String { String(decoding: JSONText.bytes(of: value), as: UTF8.self) }

    @Test func `every character is written as the encoder writes it`() throws {
        for value in Array(UInt32(0)...0x2FF) + [0x2028, 0x2029, 0x4E2D, 0xFEFF, 0xFFFD, 0xFFFF, 0x1F600, 0x10FFFF] {
            let text = Unicode.Scalar(value).map { "a\($0)b\($0)" } ?? ""
            #expect(written(text) == (try encoded(text)), "\(value)")
        }
    }

    @Test(arguments: [("/search?q=x", true), ("", false)])
    func `answers are written as the encoder writes them`(query: String, isExplained: Bool) throws {
        for kind in [SearchResult.Kind.exact, .closest] {
            for total in [0, 1, 123] {
                let request = SearchRequest("公开\"\\/<é>" + query, order: .newest, limit: 10, isExplained: isExplained)
                var answer = try SearchPageTests.catalogue(kind: kind, total: total).search(request)
                answer.related = answer.hits
                #expect(written(answer) == (try encoded(answer)))
                answer.remarks = []
                answer.corrections = []
                #expect(written(answer) == (try encoded(answer)))
            }
        }
        let answer = try Samples.catalogue().search(SearchRequest("公开"))
        #expect(answer.hits.count > 1)
        #expect(written(answer) == (try encoded(answer)))
        #expect(written(Int.min) == "\(Int.min)" && written([String]()) == "[]" && written([true, false]) == "[true,false]")
    }
}
