import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteArchive
@testable import GazetteSearch
@testable import GazetteWeb

/// What the site's JSON says is a promise: to the byte, whatever becomes of the values that it is made from.
struct PublicDataTests {
    /// Every kind of answer: the golden's name, the address, the status.
    private static let answers: [(name: String, address: String, status: Int)] = [
        ("issues", "/api/issues", 200),
        ("issue", "/api/issues/2020-01", 200),
        ("issue-first", "/api/issues/2019-01", 200),
        ("document", "/api/documents/2020-01-001", 200),
        ("document-with-table", "/api/documents/2020-01-002", 200),
        ("document-bare", "/api/documents/2020-01-003", 200),
        ("document-repealed", "/api/documents/2019-01-001", 200),
        ("search", search("公开"), 200),
        ("search-explained-related", search("饮水安全 公开") + "&explain=1", 200),
        ("search-closest", search("饮水安全 政务公开 水务局"), 200),
        ("search-question", search("农村老人怎样知道水质好不好") + "&explain=1", 200),
        ("search-corrected", search("农村引水安全"), 200),
        ("search-number", search("东县府办发〔2020〕71号") + "&explain=1", 200),
        ("search-chosen", search("") + "&year=2020&organ=" + PercentCoding.encode("县人力资源和社会保障局"), 200),
        ("search-window", search("水") + "&order=newest&limit=1&offset=1", 200),
        ("search-nothing", search(""), 200),
        ("suggest", "/api/suggest?q=" + PercentCoding.encode("东乡"), 200),
        ("suggest-number", "/api/suggest?q=" + PercentCoding.encode("2020"), 200),
        ("suggest-short-name", "/api/suggest?q=" + PercentCoding.encode("人社"), 200),
        ("suggest-nothing", "/api/suggest?q=zzz", 200),
        ("error-issue-number", "/api/issues/x%22y", 400),
        ("error-document-number", "/api/documents/2020-1", 400),
        ("error-limit", "/api/search?q=a&limit=0", 400),
        ("error-order", "/api/search?q=a&order=up", 400),
        ("error-coding", "/api/search?q=%FF", 400),
        ("error-address", "/api/nope", 404),
        ("error-issue", "/api/issues/2017-01", 404),
        ("error-document", "/api/documents/2020-01-099", 404),
    ]

    private static func search(_ query: String) -> String { "/api/search?q=" + PercentCoding.encode(query) }

    @Test func `every answer is what it was, byte for byte`() async throws {
        let archive = try PublicArchive()
        defer { withExtendedLifetime(archive) {} }
        try await SiteClient.run(archive.catalogue) { client in
            for (name, address, status) in Self.answers {
                let response = try await client.get(address)
                #expect(response.status.code == status, "\(address)")
                #expect(response.headers[.contentType] == "application/json; charset=utf-8", "\(address)")
                expectGolden(response.text, "Fixtures/PublicData/\(name).json")
            }
            let response = try await client.request(.post, "/api/issues")
            #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
            expectGolden(response.text, "Fixtures/PublicData/error-method.json")
        }
    }

    @Test func `the page for readers of the data tells of every key and of every name`() throws {
        let page = try String(
            contentsOf: Repository.root.appending(path: "Documentation/PublicData.md"), encoding: .utf8)
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/PublicData")
        let goldens = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(goldens.count == Self.answers.count + 3)
        var names = try goldens.reduce(into: Set<String>()) { names, golden in
            names.formUnion(try PublicValue(Array(Data(contentsOf: golden))).allKeys)
        }
        names.formUnion(TextBlock.Role.allCases.map { BlockRepresentation(TextBlock(role: $0, text: "")).role })
        names.formUnion(Facet.allCases.map { FacetRepresentation(FacetResult(facet: $0, name: "", values: [])).facet })
        names.formUnion(
            SearchSuggestion.Kind.allCases.map {
                SuggestionRepresentation(SearchSuggestion(text: "", kind: $0, note: "", spans: [])).kind
            })
        names.formUnion(SearchRequest.Order.allCases.map(\.publicName))
        let untold = names.filter { !page.contains("`\($0)`") && !page.contains("\"\($0)\"") }
        #expect(untold.sorted() == [])
    }

    @Test func `an archive without issues and one that cannot be read answer as they did`() async throws {
        try await SiteClient.run(FixedCatalogue(fixedSeries: nil)) { client in
            expectGolden(try await client.get("/api/issues").text, "Fixtures/PublicData/issues-none.json")
        }
        try await SiteClient.run(BrokenCatalogue()) { client in
            let response = try await client.get("/api/issues")
            #expect(response.status == .internalServerError)
            expectGolden(response.text, "Fixtures/PublicData/error-internal.json")
        }
    }
}
