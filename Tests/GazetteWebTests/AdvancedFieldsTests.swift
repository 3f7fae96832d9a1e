import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteSearch
@testable import GazetteWeb

struct AdvancedFieldsTests {
    @Test(arguments: [
        (AdvancedFields(title: "养老 服务"), "", "标题:养老 标题:服务"), (AdvancedFields(issuer: "财政局"), "补贴", "补贴 机关:财政局"),
        (AdvancedFields(number: " 东县府办发 〔2020〕 71 号"), "", "文号:东县府办发〔2020〕71号"),
        (AdvancedFields(firstYear: 2019), "", "发布:2019.."), (AdvancedFields(lastYear: 2021), "", "发布:..2021"),
        (AdvancedFields(firstYear: 2021, lastYear: 2019), "a", "a 发布:2019..2021"),
        (AdvancedFields(title: "-机构 a|b 机关:x OR"), "", "标题:\"-机构\" 标题:\"a|b\" 标题:\"机关:x\" 标题:\"OR\""),
        (AdvancedFields(title: "“养老” （试行） ，。"), "", "标题:\"养老\" 标题:\"（试行）\""), (AdvancedFields(), "", ""),
    ])
    func `fields are written in the query language`(fields: AdvancedFields, words: String, text: String) {
        #expect(fields.text(after: words) == text)
    }

    @Test func `whatever is put into a field is looked for there as words, and no sign in it has a meaning`() {
        var generator = SeededGenerator.announced(for: "whatever is put into a field is looked for there")
        let characters = Array("养老机构OR财政a1 　:：-－|｜()（）\"“”〔〕标题机关，。")
        for _ in 0..<3000 {
            func value() -> String {
                String(
                    (0..<Int.random(in: 0...8, using: &generator)).map { _ in characters.randomElement(using: &generator) ?? "养" }
                )
            }
            let fields = AdvancedFields(title: value(), issuer: value())
            let text = fields.text(after: "")
            let query = SearchQuery(text)
            for word in query.words { #expect(word.fields == .title || word.fields == .authority, "\(text)") }
            let typed = [fields.title, fields.issuer].map { part in
                part.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.count
            }
            #expect(query.words.isEmpty == (typed == [0, 0]), "\(fields) \(text)")
        }
    }

    @Test func `the form's address leads to the query that it stands for, and nothing of it is lost`() async throws {
        try await SiteClient.run { client in
            let form = [
                "/search?order=newest", "year=2020", "year=2019", "q=%E8%A1%A5%E8%B4%B4", "title=%E5%85%BB%E8%80%81", "issuer=",
                "number=", "from=", "to=2021", "genre=%E9%80%9A%E7%9F%A5", "valid=",
            ].joined(separator: "&")
            let response = try await client.get(form)
            #expect(response.status == .movedPermanently)
            let address = try #require(response.headers[.location])
            var terms = SearchTerms("补贴 标题:养老 发布:..2021")
            for year in ["2020", "2019"] { terms.choose(year, of: .year) }
            terms.choose("通知", of: .genre)
            terms.order = .newest
            #expect(address == Route.search(terms, page: 1).link)
            #expect(try Route(target: address) == .search(terms, page: 1))
            let followed = try await client.get(address)
            #expect(followed.status == .ok && followed.headers[.location] == nil)
        }
    }

    @Test func `every form address is one redirect away from its query`() throws {
        var generator = SeededGenerator.announced(for: "every form address is one redirect away from its query")
        for _ in 0..<1000 {
            let terms = SearchTerms.random("补贴", &generator)
            let fields = AdvancedFields(title: "养老", firstYear: Bool.random(using: &generator) ? 2019 : nil)
            let link = Route.search(terms, page: 1).link
            let form = link + "&title=%E5%85%BB%E8%80%81&from=\(fields.firstYear.map(String.init) ?? "")&to="
            let route = try Route(target: form)
            #expect(route == .search(terms.asking(fields.text(after: terms.text)), page: 1))
            #expect(try route.properAddress(of: form) == route.link)
            #expect(try Route(target: route.link).properAddress(of: route.link) == nil)
        }
    }

    @Test func `a form that asks for too much is told so`() {
        let title = String(repeating: "养", count: 254)
        #expect { _ = try Route(target: "/search?title=\(title)") } throws: {
            ($0 as? SiteError)?.message == "检索词太长：最多 256 个字符，现有 257 个。"
        }
    }
}
