import Foundation
import GazetteModel
import GazetteTestSupport
import Mustache
import Testing

@testable import GazetteCatalogue
@testable import GazetteSearch
@testable import GazetteWeb

/// A name that a template has and its view does not know is empty text on a public page, and nothing else says so.
struct TemplateNamesTests {
    @Test func `every name of every template is known to a view that the template is given`() throws {
        var walk = TemplateWalk()
        walk.walk(try Self.pages().map { ($0, $1.rawValue) })
        for name in PageTemplates.Name.allCases {
            #expect(walk.unknownNames(in: name.rawValue) == [], "\(name.rawValue).mustache")
        }
    }

    @Test func `a name that no view knows is found, wherever it stands`() {
        let page = HomePage(SiteIdentity(series: .sample, options: SiteOptions()), latest: nil, years: [])
        var walk = TemplateWalk([
            "home": "{{<layout}}{{$main}}{{head.gazeteName}}{{^head.isHome}}{{>piece}}{{/head.isHome}}{{/main}}{{/layout}}",
            "layout": "{{head.windowTitle}}{{{head.title}}}{{$main}}{{/main}}",
            "piece": "{{^empty(jears)}}{{/empty(jears)}}{{.}}",
        ])
        walk.walk([(page, "home")])
        #expect(walk.unknownNames(in: "home") == ["head.gazeteName"])
        #expect(walk.unknownNames(in: "layout") == ["head.title"] && walk.unknownNames(in: "piece") == ["jears"])
    }

    /// Pages in which everything that can be there is there at least once.
    private static func pages() throws -> [(any MustacheParent, PageTemplates.Name)] {
        let catalogue = Samples.catalogue()
        var series = GazetteSeries.sample
        series.siteAddress = "https://www.example.gov.cn/"
        let identity = SiteIdentity(series: series, options: SiteOptions(siteCode: "6229260001"))
        var latest = catalogue.issueDetails[0]
        latest.issue.cumulativeNumber = 7
        let years = try catalogue.years()
        var pages: [(any MustacheParent, PageTemplates.Name)] = [
            (HomePage(identity, latest: latest, years: years), .home),
            (YearPage(identity, year: 2020, issues: [latest.issue], years: years), .year),
            (IssuePage(identity, latest, proof: proof(of: latest)), .issue),
            (ErrorPage(identity, .notFound("没有。")), .error), (ErrorPage(identity, .internalError), .error),
        ]
        for var detail in catalogue.documentDetails {
            detail.summary.repealedBy = "2020-01-001"
            guard let id = DocumentIdentifier(detail.summary.id) else { continue }
            pages.append((DocumentPage(identity, detail, id, issue: latest.issue), .document))
        }
        var terms = SearchTerms("标题:公开")
        for (value, facet) in [("2020", Facet.year), ("县水务局", .authority)] { terms.choose(value, of: facet) }
        terms.order = .newest
        for answer in [answer(catalogue, total: 123), answer(catalogue, total: 0)] {
            pages.append((try SearchPage(identity, terms, answer, page: 1, coverage: catalogue.coverage()), .search))
        }
        pages.append(
            (
                try SearchPage(identity, SearchTerms(), answer(catalogue, total: 0), page: 1, coverage: catalogue.coverage()),
                .search
            ))
        return pages
    }

    private static func answer(_ catalogue: FixedCatalogue, total: Int) -> SearchAnswer {
        var hits = total == 0 ? [] : catalogue.documentDetails.prefix(2).map { SearchHit(detail: $0, query: "公开") }
        for index in hits.indices {
            hits[index].document.repealedBy = "2020-01-001"
            hits[index].path = "第一条"
            hits[index].explanation = HitExplanation(
                reason: "标题含有全部词语", score: 1,
                words: [.init(typed: "公开", alternatives: [], isInTitle: true, isInFields: false, passages: 1, rarity: 1)],
                parts: [])
        }
        let counts = (1...70).map { FacetCount(value: "\($0)", count: $0) }
        return SearchAnswer(
            query: "公开", kind: .closest, order: .newest, total: total, offset: 0, hits: hits, related: hits,
            facets: total == 0 ? [] : [FacetResult(facet: .authority, name: "机关", values: counts)], remarks: ["说明"],
            corrections: ["更正"])
    }

    private static func proof(of issue: IssueDetail) -> ProofStatement {
        let text = ProofStatement.Text(characters: 1, digest: Samples.digest)
        return ProofStatement(
            readers: [.init(name: "甲", version: "1")], surfaces: [.pdf], file: .init(bytes: 1, digest: Samples.digest),
            documents: issue.sections.flatMap(\.documents).map { .init(id: $0.id, text: text, pages: [3]) }, pages: [text])
    }
}
