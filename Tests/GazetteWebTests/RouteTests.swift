import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteWeb

struct RouteTests {
    @Test func `every route is read back from its own link`() throws {
        var generator = SeededGenerator.announced(for: "every route is read back from its own link")
        for _ in 0..<2000 {
            let route = Route.random(&generator)
            #expect(try Route(target: route.link) == route, "\(route.link)")
            #expect(route.link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
    }

    @Test(arguments: [
        ("/issues/2020-1", Route.issue(Samples.identifier("2020-01"))), ("/issues/2020/", .year(2020)), ("//", .home),
        ("", .home),
        ("/search?q=%e6%94%bf%E5%8A%A1+%26", .search(SearchTerms("政务 &"), page: 1)),
        ("/search?q=政务", .search(SearchTerms("政务"), page: 1)),
        ("/search?page=2&q=a&q=b&utm=1", .search(SearchTerms("a"), page: 2)), ("/search?q", .search(SearchTerms(), page: 1)),
        ("/search?&q==&", .search(SearchTerms("="), page: 1)),
        ("/api/search?limit=100", .apiSearch(SearchTerms(), limit: 100, offset: 0)),
        ("/%69ssues/2020", .year(2020)),
    ])
    func `other spellings of an address are understood`(target: String, route: Route) throws {
        #expect(try Route(target: target) == route)
    }

    @Test(arguments: [
        "/issues/abc", "/issues/2020-", "/issues/2020-0", "/issues/2020-1000", "/issues/-2020-1", "/issues/20201", "/issues/1899",
        "/issues/２０２０", "/issues/2020-01-001", "/issues/2020-+1", "/issues/x/gazette.pdf", "/documents/2020-01",
        "/documents/2020-01-1",
        "/documents/2020-01-000", "/documents/2020-01-0001", "/documents/.txt", "/documents/2020-01-+01", "/documents/%2e%2e",
        "/issues/%", "/issues/%4", "/issues/%zz", "/issues/%ff", "/search?q=%ff", "/search?q=%", "/search?%=1",
        "/search?q=%ed%a0%80",
        "/search?q=a&page=0", "/search?q=a&page=-1", "/search?q=a&page=1.5", "/search?q=a&page=",
        "/search?q=a&page=99999999999999999999",
        "/search?q=a&page=１", "/search?q=a%00", "/search?q=a%0Ab", "/api/search?q=a&limit=0", "/api/search?q=a&limit=101",
        "/api/search?q=a&offset=-1", "/api/issues/abc", "/api/documents/abc", "/search?q=a&order=oldest", "/search?q=a&explain=2",
        "/search?q=a&organ=%00",
        "/search?q=a&from=20", "/search?q=a&to=1899", "/search?q=a&from=abcd", "/api/search?q=a&order=x",
        "/api/suggest?q=a&limit=11", "/api/suggest?q=%ff",
    ])
    func `a malformed address is a bad request that says what is wrong`(target: String) {
        #expect { _ = try Route(target: target) } throws: { error in
            guard let error = error as? SiteError else { return false }
            return error.status == .badRequest && error.message.hasSuffix("。")
        }
    }

    @Test(arguments: [
        "/nope", "/issues", "/issues/2020-01/other.pdf", "/issues/2020-01/gazette.pdf/x", "/documents", "/search/x",
        "/assets/site.css",
        "/assets/../site.css", "/api", "/api/", "/api/years", "/api/issues/2020-01/x", "/index.html", "/etc/passwd",
    ])
    func `an address the site does not have is not found`(target: String) {
        #expect { _ = try Route(target: target) } throws: { ($0 as? SiteError)?.status == .notFound }
    }

    @Test func `a query may have 256 characters and no more`() throws {
        let longest = String(repeating: "𠮷", count: 256)
        #expect(try Route(target: "/search?q=\(longest)") == .search(SearchTerms(longest), page: 1))
        #expect { _ = try Route(target: "/search?q=\(longest)字") } throws: {
            ($0 as? SiteError)?.message == "检索词太长：最多 256 个字符，现有 257 个。"
        }
    }

    @Test func `any bytes after the slash are a route or an error, never a crash`() {
        var generator = SeededGenerator.announced(for: "any bytes after the slash")
        let alphabet = Array("/?&=%+-.0129aszissuesdocumentsearchqpageorganyearvalidtitlefrom政〔\"\u{301}\0 ")
        for _ in 0..<5000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "/" })
            guard let route = try? Route(target: "/" + text) else { continue }
            #expect((try? Route(target: route.link)) == route, "\(text)")
        }
    }

    @Test func `a query with one value more is the query of the terms with that value chosen`() {
        var terms = SearchTerms("养老 & 机构")
        for _ in 0..<3 {
            for facet in Facet.allCases {
                let query = terms.queries(choosing: facet)
                for value in ["2020", "经济部;内政部", "a=b&c"] {
                    #expect(query(value) == terms.choosing(value, of: facet).query)
                }
            }
            terms.choose("第一个 值", of: .genre)
            terms.choose("第二个", of: .year)
            terms.choose("第三个", of: terms.chosenCount > 2 ? .validity : .genre)
            terms.order = .newest
            terms.isExplained.toggle()
        }
    }
}

extension Route {
    static func random(_ generator: inout SeededGenerator) -> Route {
        let issue = IssueIdentifier(
            year: .random(in: 1900...2999, using: &generator), number: .random(in: 1...999, using: &generator))
        let document = issue.flatMap { DocumentIdentifier(issue: $0, ordinal: .random(in: 1...999, using: &generator)) }
        guard let issue, let document else { return .home }
        let characters = Array("政务公开〔〕 &=?#/%+\"'<>\u{301}𠮷é~_.-")
        let query = String(
            (0..<Int.random(in: 0...40, using: &generator)).map { _ in characters.randomElement(using: &generator) ?? "政" })
        switch Int.random(in: 0..<13, using: &generator) {
        case 0: return .home
        case 1: return .year(issue.year)
        case 2: return .issue(issue)
        case 3: return .issueFile(issue)
        case 4: return .document(document)
        case 5: return .documentText(document)
        case 6: return .search(.random(query, &generator), page: .random(in: SearchLimits.page, using: &generator))
        case 7: return .asset(Asset.allCases.randomElement(using: &generator) ?? .icon)
        case 8: return .apiIssues
        case 9: return .apiIssue(issue)
        case 10: return .apiDocument(document)
        case 11: return .apiSuggest(text: query, limit: .random(in: SearchLimits.suggestions, using: &generator))
        default:
            return .apiSearch(
                .random(query, &generator), limit: .random(in: SearchLimits.limit, using: &generator),
                offset: .random(in: SearchLimits.offset, using: &generator))
        }
    }
}

extension SearchTerms {
    static func random(_ text: String, _ generator: inout SeededGenerator) -> SearchTerms {
        var terms = SearchTerms(text)
        let characters = Array("2020通知令 &=?#/%+\"'<>〔\u{301}𠮷")
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let value = String(
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in characters.randomElement(using: &generator) ?? "令" })
            terms.choose(value, of: Facet.allCases.randomElement(using: &generator) ?? .year)
        }
        terms.order = SearchRequest.Order.allCases.randomElement(using: &generator) ?? .relevance
        terms.isExplained = Bool.random(using: &generator)
        return terms
    }
}

extension SearchTerms {
    func choosing(_ value: String, of facet: Facet) -> SearchTerms {
        var terms = self
        terms.choose(value, of: facet)
        return terms
    }
}
