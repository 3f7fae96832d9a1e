import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct InterfaceTests {
    @Test func `JSON answers are the catalogue's values as they are`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            func value<Value: Decodable>(_ uri: String, _: Value.Type) async throws -> Value {
                try JSONDecoder().decode(Value.self, from: Data(try await client.get(uri).bytes))
            }
            let issues = try await value("/api/issues", [IssueSummary].self)
            #expect(issues.map(\.id.description) == ["2020-02", "2020-01", "2019-12", "2019-11", "2018-01"])
            #expect(try await value("/api/issues/2020-02", IssueDetail.self) == catalogue.issueDetails[0])
            #expect(try await value("/api/documents/2020-02-001", DocumentDetail.self) == catalogue.documentDetails[0])
            let answer = try await value("/api/search?q=%E5%85%AC%E5%BC%80&limit=1&offset=1", SearchAnswer.self)
            let expected = try catalogue.search(SearchRequest("公开", limit: 1, offset: 1))
            #expect(answer == expected)
            #expect(answer.total == 2 && answer.hits.count == 1)
        }
    }

    @Test func `the plain text is the document's text`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            for detail in catalogue.documentDetails {
                let response = try await client.get("/documents/\(detail.summary.id).txt")
                #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
                #expect(response.text.unicodeScalars.elementsEqual((detail.document.plainText + "\n").unicodeScalars))
            }
        }
    }
}
