import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct PageContentTests {
    @Test(arguments: [
        ("home", "/"), ("issue", "/issues/2020-02"), ("document", "/documents/2020-02-002"),
        ("search", "/search?q=%E5%85%AC%E5%BC%80"),
    ])
    func `pages look as recorded`(name: String, uri: String) async throws {
        try await SiteClient.run { client in
            var html = try await client.get(uri).text
            for asset in Asset.allCases { html.replace(asset.fileName, with: "ASSET.\(asset.rawValue)") }
            expectGolden(html, "Fixtures/\(name).html")
        }
    }

    @Test func `an issue's page tells what was proved of its text`() async throws {
        var catalogue = Samples.catalogue()
        let id = Samples.identifier("2020-02")
        catalogue.proofs[id] = ProofStatement(
            readers: [.init(name: "pdftotext", version: "22.12.0"), .init(name: "libqpdf", version: "11.3.0")],
            surfaces: ProofStatement.Surface.allCases, file: .init(bytes: 812_345, digest: Samples.digest),
            documents: [
                .init(id: "2020-02-001", text: .init(characters: 7584, digest: Samples.digest), pages: [3, 4, 5]),
                .init(id: "2020-02-002", text: .init(characters: 96, digest: Samples.digest), pages: [6]),
            ], pages: [.init(characters: 67, digest: Samples.digest)])
        try await SiteClient.run(catalogue) { client in
            let proof = try #require(try await client.page("/issues/2020-02").all(class: "proof").first)
            #expect(proof.first("p")?.text == "两种程序读回，2件7680字，与定稿一致。")
            #expect(proof.all("a").map { $0.attributes["href"] } == ["/documents/2020-02-001", "/documents/2020-02-002"])
            #expect(proof.all("dd").first?.text == "7584字，第3—5页" + Samples.digest)
            #expect(proof.text.contains("版式文件、所附原文、网页、检索索引") && proof.text.contains("pdftotext 22.12.0，libqpdf 11.3.0"))
            #expect(proof.first("summary") != nil && proof.first("h2")?.text == "文字核对")
            #expect(try await client.page("/issues/2020-01").all(class: "proof").isEmpty)
        }
    }

    @Test func `the whole site can be walked from the home page`() async throws {
        try await SiteClient.run(try archived()) { client in
            var waiting = ["/", "/search?q=%E5%85%AC%E5%BC%80", "/search?q=zzz"]
            var seen = Set(waiting)
            while let uri = waiting.popLast() {
                let response = try await client.get(uri)
                #expect(response.status == .ok, "\(uri)")
                guard response.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                let page = try HTMLReader.read(response.text)
                for link in page.all.filter({ $0.attributes["rel"] != "canonical" }).compactMap({
                    $0.attributes["href"] ?? $0.attributes["action"]
                }) {
                    let halves = link.split(separator: "#", omittingEmptySubsequences: false)
                    let target = String(halves[0])
                    if target.isEmpty {
                        #expect(page.all.contains { $0.attributes["id"].map { "#" + $0 } == link }, "\(uri) → \(link)")
                    }
                    if !target.isEmpty, seen.insert(target).inserted { waiting.append(target) }
                }
            }
            // Home, three years, five issues with file and data, seven documents with text and data, searches and their data,
            // the orders and explanations of one search with their data, assets, all issues as data.
            let expected = [1, 3, 15, 21, 3, 2, 6, 2, 1].reduce(0, +)
            #expect(seen.count == expected)
        }
    }

    /// The sample catalogue with files behind its issues.
    private func archived() throws -> FixedCatalogue {
        let folder = try Self.folder.get()
        var catalogue = Samples.catalogue(root: folder.path)
        for index in catalogue.issueDetails.indices {
            catalogue.issueDetails[index].pdfBytes = 5
            let url = folder.url.appending(path: catalogue.issueDetails[index].pdfPath)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("%PDF-".utf8).write(to: url)
        }
        return catalogue
    }

    private static let folder = Result { try TemporaryFolder() }

    @Test func `a page describes itself by the tags for government sites`() async throws {
        @Sendable func tags(_ page: HTMLElement) -> [String: String] {
            let pairs = page.all("meta").compactMap { tag in tag.attributes["name"].map { ($0, tag.attributes["content"] ?? "") }
            }
            return Dictionary(pairs) { first, _ in first }
        }
        try await SiteClient.run { client in
            let tags = tags(try await client.page("/documents/2020-02-001"))
            #expect(tags["SiteName"] == "东乡族自治县人民政府公报" && tags["SiteDomain"] == "www.example.gov.cn" && tags["SiteIDCode"] == nil)
            #expect(tags["ColumnName"] == "政府公报" && tags["ColumnType"] == "政策文件")
            #expect(tags["ArticleTitle"] == "东乡族自治县人民政府办公室关于印发东乡县政务公开工作实施方案的通知")
            #expect(tags["PubDate"] == "2020-11-18 00:00" && tags["ContentSource"] == "东乡族自治县人民政府办公室")
            #expect(tags["Url"] == "https://www.example.gov.cn/zfgb/documents/2020-02-001")
        }
        let options = SiteOptions(siteCode: "6229260001", siteName: "东乡县人民政府网")
        try await SiteClient.run(options: options) { client in
            let tags = tags(try await client.page("/"))
            #expect(tags["SiteIDCode"] == "6229260001" && tags["SiteName"] == "东乡县人民政府网" && tags["ArticleTitle"] == nil)
        }
    }

    @Test func `what is searched for comes back as text, marked, and never as markup`() async throws {
        let title = "<script>alert(1)</script> & \"引号\" 'x' {{head}}"
        try await SiteClient.run { client in
            for query in ["<b>粗</b>", "\"\u{301} onload=x", "{{title}}", "'><img src=x>", "zzz"] {
                let page = try await client.page("/search?q=" + PercentCoding.encode(query))
                #expect(page.all("input").first?.attributes["value"]?.unicodeScalars.elementsEqual(query.unicodeScalars) == true)
                #expect(page.all(class: "query").first?.text.unicodeScalars.elementsEqual(query.unicodeScalars) == true)
                #expect(page.all("script").count == 1 && page.all("img").isEmpty && page.all("b").isEmpty)
                for mark in page.all("mark") { #expect(mark.text.unicodeScalars.elementsEqual(query.unicodeScalars)) }
            }
            let hit = try await client.page("/search?q=" + PercentCoding.encode("<b>粗</b>"))
            #expect(hit.all("mark").count == 1 && hit.first("ol")?.first("h2")?.text == title)
            #expect(try await client.page("/documents/2020-02-003").first("title")?.text == "\(title) - 东乡族自治县人民政府公报")
        }
    }

    @Test func `results are counted exactly and paged`() async throws {
        var catalogue = Samples.catalogue()
        let hit = SearchHit(detail: catalogue.documentDetails[0], query: "公开")
        catalogue.searchAnswer = { request in
            SearchAnswer(
                query: request.text, kind: .exact, order: request.order, total: 123, offset: request.offset,
                hits: Array(repeating: hit, count: max(0, min(request.limit, 123 - request.offset))), facets: [],
                remarks: ["已略去标点。"], corrections: [])
        }
        try await SiteClient.run(catalogue) { client in
            let page = try await client.page("/search?q=a&page=7")
            #expect(page.all(class: "total").first?.text == "共找到 123 篇，本页为第61—70篇")
            #expect(page.all(class: "remark").map(\.text) == ["已略去标点。"])
            #expect(page.all(class: "hits").first?.all("h2").count == 10)
            #expect(
                page.all(class: "steps").first?.all("li").map(\.text) == [
                    "上一页", "1", "…", "5", "6", "7", "8", "9", "…", "13", "下一页",
                ])
            #expect(page.all(class: "current").map(\.text) == ["7"])
            let last = try await client.page("/search?q=a&page=13")
            #expect(
                last.all(class: "hits").first?.all("h2").count == 3
                    && last.all(class: "total").first?.text.hasSuffix("第121—123篇") == true)
            #expect(try await client.get("/search?q=a&page=14").status == .notFound)
        }
        try await SiteClient.run { client in
            let nothing = try await client.page("/search?q=zzz")
            #expect(nothing.all(class: "help").last?.text.contains("没有找到") == true)
            let unasked = try await client.page("/search")
            #expect(unasked.all(class: "help").first?.text.contains("怎样写检索词") == true)
            #expect(unasked.all(class: "total").isEmpty)
        }
    }
}
