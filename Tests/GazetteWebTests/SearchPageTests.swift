import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import LibXML
import Testing

@testable import GazetteCatalogue
@testable import GazetteSearch
@testable import GazetteWeb

struct SearchPageTests {
    /// Two hits, three facets with hostile values, everything that an answer can say.
    static func catalogue(kind: SearchResult.Kind = .exact, total: Int = 123) -> FixedCatalogue {
        var catalogue = Samples.catalogue()
        let details = catalogue.documentDetails
        catalogue.searchAnswer = { request in
            var hits = [SearchHit(detail: details[0], query: "公开"), SearchHit(detail: details[2], query: "粗")]
            hits[0].path = "三、（一）1."
            hits[0].document.repealedBy = "2020-01-001"
            if request.isExplained {
                hits[0].explanation = HitExplanation(
                    reason: "标题含有全部词语", score: 4711,
                    words: [
                        .init(
                            typed: "<b>公开", alternatives: ["政务公开的简称"], isInTitle: true, isInFields: true, passages: 12,
                            rarity: 1900),
                        .init(typed: "办公", alternatives: [], isInTitle: false, isInFields: false, passages: 0, rarity: 12),
                    ], parts: ["已废止，分数乘以 0.6"])
            }
            func counts(_ values: [(String, Int)]) -> [FacetCount] { values.map { FacetCount(value: $0.0, count: $0.1) } }
            let organs = (1...70).map { ("机关\($0)", 90 - $0) }
            return SearchAnswer(
                query: request.text, kind: kind, order: request.order, total: total, offset: request.offset,
                hits: Array(hits.prefix(min(request.limit, max(0, total - request.offset)))),
                facets: total == 0
                    ? []
                    : [
                        FacetResult(facet: .year, name: "年份", values: counts([("2018", 100), ("2020", 23)])),
                        FacetResult(facet: .authority, name: "机关", values: counts(organs)),
                        FacetResult(
                            facet: .genre, name: "文种", values: counts([("<script>alert(1)</script>", 3), ("a&b=\"c\"", 1)])),
                        FacetResult(facet: .section, name: "栏目", values: counts([("全部", total)])),
                        FacetResult(facet: .validity, name: "有效性", values: counts([("已废止", total)])),
                    ],
                remarks: ["已略去标点。"], corrections: ["政务<公开>"])
        }
        return catalogue
    }

    private func terms(of link: String) throws -> SearchTerms {
        guard case .search(let terms, 1) = try Route(target: link) else { throw SiteError.notFound(link) }
        return terms
    }

    @Test func `facets narrow the search with their exact counts, labels as text`() async throws {
        try await SiteClient.run(Self.catalogue()) { client in
            let page = try await client.page("/search?q=a&year=2020&order=newest&page=2")
            // Facets that cannot narrow anything are left out.
            #expect(page.all(class: "facet").compactMap { $0.first("h2")?.text } == ["年份", "机关", "文种"])
            let year = page.all(class: "facet")[0]
            #expect(year.all("li").map(\.text) == ["2020年23篇", "2018年100篇"])
            #expect(year.all(class: "chosen").map(\.text) == ["2020年23篇"])
            var expected = SearchTerms("a").ordered(.newest).choosing("2020", of: .year)
            #expect(try self.terms(of: year.first("a")?.attributes["href"] ?? "") == expected.choosing("2018", of: .year))
            let organs = page.all(class: "facet")[1]
            #expect(organs.first("ul")?.all("li").count == 8)
            #expect(organs.all(class: "more").first?.all("li").count == 52)
            #expect(organs.all(class: "more").first?.all("p").first?.text == "还有 10 个没有列出")
            let genre = page.all(class: "facet")[2]
            #expect(genre.all("a").map(\.text) == ["<script>alert(1)</script>3篇", "a&b=\"c\"1篇"])
            expected.choose("a&b=\"c\"", of: .genre)
            #expect(try self.terms(of: genre.all("a")[1].attributes["href"] ?? "") == expected)
            #expect(page.all("script").count == 1)
            let summary = page.all(class: "facets").first?.first("summary")
            #expect(summary?.text == "筛选结果" && page.all(class: "facets").first?.attributes["open"] == nil)
        }
    }

    @Test func `chosen values are chips that take them away`() async throws {
        try await SiteClient.run(Self.catalogue()) { client in
            let chosen = SearchTerms("公开").choosing("2020", of: .year).choosing("<b>", of: .authority)
                .choosing("2019", of: .year)
            let page = try await client.page(Route.search(chosen, page: 1).link)
            let chips = try #require(page.all(class: "chips").first)
            #expect(chips.all("li").map(\.text) == ["去掉年份：2020年×", "去掉年份：2019年×", "去掉机关：<b>×", "全部去掉"])
            let links = try chips.all("a").map { try self.terms(of: $0.attributes["href"] ?? "") }
            #expect(
                links == [
                    chosen.without("2020", of: .year), chosen.without("2019", of: .year), chosen.without("<b>", of: .authority),
                    SearchTerms("公开"),
                ])
            // The advanced form keeps them, too.
            let kept = page.all("input").filter { $0.attributes["type"] == "hidden" }
            #expect(kept.map { $0.attributes["value"] } == ["2020", "2019", "<b>"])
            #expect(try await client.page("/search?q=a").all(class: "chips").isEmpty)
        }
    }

    @Test func `without words the documents are those that were chosen`() async throws {
        var catalogue = Samples.catalogue()
        catalogue.searchAnswer = { request in
            SearchAnswer(
                query: request.text, kind: .exact, order: request.order, total: 0, offset: 0, hits: [], facets: [],
                remarks: request.chosen[.genre] ?? [], corrections: [])
        }
        try await SiteClient.run(catalogue) { client in
            let page = try await client.page("/search?q=+&genre=%E9%80%9A%E7%9F%A5")
            #expect(page.first("h1")?.text == "按条件检索")
            #expect(page.all(class: "remark").map(\.text) == ["通知"])
            #expect(page.all(class: "chips").first?.text.contains("文种：通知") == true)
            let answer = try await client.get("/api/search?genre=%E9%80%9A%E7%9F%A5").json
            #expect(answer["query"].text == "" && answer["remarks"].items.map(\.text) == ["通知"])
            #expect(try await client.page("/search?q=+").all(class: "remark").isEmpty)
        }
    }

    @Test func `what comes close stands apart and is not counted`() async throws {
        var catalogue = Samples.catalogue()
        let details = catalogue.documentDetails
        catalogue.searchAnswer = { request in
            var answer = SearchAnswer(
                query: request.text, kind: .exact, order: request.order, total: 1, offset: 0,
                hits: [SearchHit(detail: details[0], query: "公开")], facets: [], remarks: [], corrections: [])
            answer.related = [SearchHit(detail: details[1], query: "公开")]
            return answer
        }
        try await SiteClient.run(catalogue) { client in
            let page = try await client.page("/search?q=a")
            #expect(page.all(class: "total").first?.text == "共找到 1 篇")
            let related = try #require(page.all(class: "related").first)
            #expect(related.first("h2")?.text == "相近的文件" && related.all("li").count == 1)
            #expect(related.first("h3")?.first("a")?.attributes["href"] == "/documents/2020-02-002")
            #expect(page.all(class: "hits").count == 2)
        }
        try await SiteClient.run { client in
            let page = try await client.page("/search?q=%E5%85%AC%E5%BC%80")
            #expect(page.all(class: "related").isEmpty)
        }
    }

    private static func answer(to request: SearchRequest, with hit: SearchHit) -> SearchAnswer {
        SearchAnswer(
            query: request.text, kind: .exact, order: request.order, total: 1, offset: 0, hits: [hit], facets: [],
            remarks: [], corrections: [])
    }

    @Test func `what a document does not have leaves no separator`() async throws {
        var catalogue = Samples.catalogue()
        var detail = catalogue.documentDetails[0]
        detail.summary.authority = ""
        catalogue.searchAnswer = { [detail] request in
            var hit = SearchHit(detail: detail, query: "公开")
            hit.number = []
            return Self.answer(to: request, with: hit)
        }
        try await SiteClient.run(catalogue) { client in
            let meta = try #require(try await client.page("/search?q=a").all(class: "meta").first?.text)
            #expect(meta.first != " " && meta.first != "·" && !meta.contains("·  ·"), "\(meta)")
        }
    }

    @Test func `a document without a title has a link, too`() async throws {
        var catalogue = Samples.catalogue()
        let detail = catalogue.documentDetails[0]
        catalogue.searchAnswer = { request in
            var hit = SearchHit(detail: detail, query: "公开")
            hit.title = []
            return Self.answer(to: request, with: hit)
        }
        try await SiteClient.run(catalogue) { client in
            let link = try await client.page("/search?q=a").all(class: "hits").first?.first("a")
            #expect(link?.text == "（没有标题的文件，编号 2020-02-001）")
        }
    }

    @Test func `a hit leads to its paragraph and says what became of the document`() async throws {
        try await SiteClient.run(Self.catalogue()) { client in
            let page = try await client.page("/search?q=a&valid=%E5%B7%B2%E5%BA%9F%E6%AD%A2")
            let hits = try #require(page.all(class: "hits").first).all("li")
            let links = hits[0].all(class: "where").first?.all("a") ?? []
            #expect(links.map(\.text) == ["三、（一）1.", "版式文件第1页"])
            let block = try #require(links.first?.attributes["href"])
            #expect(block.hasPrefix("/documents/2020-02-001#b"))
            let anchor = String(block.split(separator: "#")[1])
            let document = try await client.page("/documents/2020-02-001")
            #expect(document.all.first { $0.attributes["id"] == anchor }?.text.contains("公开") == true)
            #expect(hits[1].all(class: "where").first?.all("a").first?.text == "原文这一段")
            #expect(page.all(class: "repealed").map(\.text) == ["已废止"])
            #expect(page.all(class: "repealed").first?.attributes["href"] == "/documents/2020-01-001")
        }
    }

    @Test func `a repealed document says so and leads to what repealed it`() async throws {
        var catalogue = Samples.catalogue()
        catalogue.documentDetails[0].summary.repealedBy = "2020-01-001"
        try await SiteClient.run(catalogue) { client in
            let row = try await client.page("/documents/2020-02-001").all("tr").first { $0.first("th")?.text == "有效性" }
            #expect(row?.first("a")?.text == "已被编号为 2020-01-001 的文件废止")
            #expect(row?.first("a")?.attributes["href"] == "/documents/2020-01-001")
            #expect(try await client.page("/documents/2020-02-002").all("th").allSatisfy { $0.text != "有效性" })
        }
    }

    @Test func `the closest are called the closest, and corrections and orders are links`() async throws {
        try await SiteClient.run(Self.catalogue(kind: .closest)) { client in
            let page = try await client.page("/search?q=a&order=newest&year=2020&page=2")
            #expect(page.all(class: "total").first?.text == "最相近的 123 篇，本页为第11—12篇")
            #expect(page.all(class: "correction").first?.text == "是不是要找：政务<公开>")
            let kept = SearchTerms("a").choosing("2020", of: .year).ordered(.newest)
            let correction = page.all(class: "correction").first?.first("a")?.attributes["href"] ?? ""
            #expect(try self.terms(of: correction) == kept.asking("政务<公开>"))
            let order = try #require(page.all(class: "order").first)
            #expect(order.all("li").map(\.text) == ["按相关程度", "按时间，新的在前", "为什么这样排"])
            #expect(order.all("span").first?.attributes["aria-current"] == "true")
            let links = try order.all("a").map { try self.terms(of: $0.attributes["href"] ?? "") }
            #expect(links == [kept.ordered(.relevance), kept.explained(true)])
        }
    }

    @Test func `what decided a place is told when asked for`() async throws {
        try await SiteClient.run(Self.catalogue()) { client in
            let page = try await client.page("/search?q=a&explain=1")
            let why = try #require(page.all(class: "why").first)
            #expect(why.first("p")?.text == "标题含有全部词语，排序分数 4711；已废止，分数乘以 0.6")
            #expect(
                why.all("li").map(\.text) == [
                    "“<b>公开”见于标题、文号或机关、正文12段，稀有度 7；也找政务公开的简称", "“办公”这一篇没有，稀有度 0",
                ])
            #expect(page.all(class: "why").count == 1)
            #expect(page.all(class: "explain").first?.text == "不再说明排列")
            #expect(try await client.page("/search?q=a").all(class: "why").isEmpty)
        }
    }

    @Test func `every link of a page of results keeps what was asked`() async throws {
        var generator = SeededGenerator.announced(for: "every link of a page of results keeps what was asked")
        for _ in 0..<20 {
            let terms = SearchTerms.random("公开 <&\"'>", &generator)
            let link = Route.search(terms, page: 3).link
            try await SiteClient.run(Self.catalogue()) { client in
                let response = try await client.get(link)
                #expect(response.status == .ok, "\(link)")
                let page = try HTMLReader.read(response.text)
                for step in page.all(class: "steps").first?.all("a") ?? [] {
                    guard case .search(let kept, _) = try Route(target: step.attributes["href"] ?? "") else {
                        Issue.record("\(step.attributes)")
                        continue
                    }
                    #expect(kept == terms)
                }
                let data = page.all(class: "data").first?.first("a")?.attributes["href"] ?? ""
                #expect(try Route(target: data) == .apiSearch(terms, limit: 10, offset: 20))
                // The parser that publication proves pages with finds nothing to mend, either.
                let parsed = try HTMLPage(Array(response.text.utf8))
                let links = page.all.filter { $0.attributes["href"] != nil }
                #expect(parsed.elements(withAttribute: "href").count == links.count)
            }
        }
    }

    @Test func `nothing found is answered with what to try, and with what can be searched`() async throws {
        try await SiteClient.run(Self.catalogue(total: 0)) { client in
            let query = PercentCoding.encode("标题:\"养老 服务\" -机构 发布:2019..")
            let page = try await client.page("/search?q=\(query)&year=2020")
            let help = try #require(page.all(class: "help").last)
            #expect(help.all("a").prefix(2).map(\.text) == ["去掉全部筛选条件再找", "不限定位置，只找“养老 服务”"])
            #expect(try self.terms(of: help.all("a")[1].attributes["href"] ?? "") == SearchTerms("养老 服务"))
            #expect(
                page.all(class: "coverage").first?.text
                    == "检索范围：2018—2020年出版的5期公报，7篇文件的全文。没有刊登的文件检索不到。检索和显示的都是公报刊登的文本。")
            #expect(page.all(class: "facets").isEmpty && page.all(class: "order").isEmpty)
        }
        try await SiteClient.run(FixedCatalogue(fixedSeries: nil)) { client in
            let page = try await client.page("/search?q=a")
            #expect(page.all(class: "coverage").first?.text == "尚未出版公报，没有可以检索的文件。")
        }
    }

    @Test(
        arguments: [
            ([], nil), ([2020], "2020年"), ([2018, 2020], "2018年、2020年"), ([2018, 2019, 2020, 2022], "2018—2020年、2022年"),
        ] as [([Int], String?)])
    func `years with gaps are said with their gaps`(years: [Int], text: String?) {
        #expect(CoverageView(SearchCoverage(years: years, issues: 1, documents: 1)).years == text)
    }

    @Test func `results with everything look as recorded`() async throws {
        try await SiteClient.run(Self.catalogue()) { client in
            var html = try await client.get("/search?q=%E5%85%AC%E5%BC%80&year=2020&explain=1").text
            for asset in Asset.allCases { html.replace(asset.fileName, with: "ASSET.\(asset.rawValue)") }
            expectGolden(html, "Fixtures/search-facets.html")
        }
    }
}
