import Foundation
import GazetteCatalogue
import GazetteSearch
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct SuggestionTests {
    private func catalogue() -> FixedCatalogue {
        var catalogue = Samples.catalogue()
        catalogue.fixedSuggestions = (1...20).map {
            SearchSuggestion(
                text: "关于<\($0)>的通知", kind: .title, note: "标题",
                spans: [TextSpan(text: "关于", isMatch: true), TextSpan(text: "<\($0)>的通知", isMatch: false)])
        }
        return catalogue
    }

    @Test func `suggestions are JSON of at most ten, kept briefly`() async throws {
        let catalogue = catalogue()
        try await SiteClient.run(catalogue) { client in
            let response = try await client.get("/api/suggest?q=%E5%85%B3%E4%BA%8E")
            #expect(response.headers[.contentType] == "application/json; charset=utf-8")
            #expect(response.headers[.cacheControl] == "public, max-age=60, must-revalidate")
            let found = try response.json
            #expect(found.items.map(\.["text"].text) == catalogue.fixedSuggestions.prefix(10).map(\.text))
            #expect(
                response.text.hasPrefix(
                    #"[{"kind":"title","note":"标题","spans":[{"isMatch":true,"text":"关于"},{"isMatch":false,"text":"<1>的通知"}],"text":"关于<1>的通知"}"#
                ))
            #expect(
                try await client.get("/api/suggest?q=%E5%85%B3%E4%BA%8E&limit=1").text.components(separatedBy: "kind").count == 2)
            #expect(try await client.get("/api/suggest?q=zzz").text == "[]")
            #expect(try await client.get("/api/suggest?q=zzz&limit=11").status == .badRequest)
            // Whoever types too much is suggested for what he typed first.
            let long = String(repeating: "a", count: 400)
            #expect(try Route(target: "/api/suggest?q=\(long)") == .apiSuggest(text: String(long.prefix(256)), limit: 10))
        }
    }

    @Test func `the script is small, ours alone and needs no library`() async throws {
        let script = String(decoding: Asset.script.bytes, as: UTF8.self)
        #expect(Asset.script.bytes.count < 2048)
        for word in ["eval", "innerHTML", "http", "import", "document.write", "cookie", "localStorage"] {
            #expect(!script.contains(word), "\(word)")
        }
        try await SiteClient.run { client in
            let response = try await client.get(Route.asset(.script).link)
            #expect(response.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(response.bytes == Asset.script.bytes)
            // What the script looks for is on every page.
            for uri in SiteTests.pages {
                let page = try await client.page(uri)
                let form = try #require(page.all(class: "search-form").first)
                #expect(form.attributes["data-suggest"] == "/api/suggest")
                #expect(form.first("ul")?.attributes["role"] == "listbox" && form.first("ul")?.attributes["hidden"] != nil)
                #expect(form.first("input")?.attributes["aria-controls"] == form.first("ul")?.attributes["id"])
            }
        }
    }
}
