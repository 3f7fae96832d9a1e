import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Mustache

/// The search page: the hits of one page of an exact total with what narrows and explains them, or help.
struct SearchPage: Sendable {
    var head: PageHead
    /// Whether anything was asked.
    var isAsked: Bool
    var isEmpty: Bool
    /// Whether the hits are the closest, since nothing has all that was asked.
    var isClosest: Bool
    /// Nil when documents are looked for by what was chosen alone.
    var query: String?
    var total: Int
    /// Which of them this page shows; nil when it shows all.
    var position: String?
    var remarks: [String]
    /// What might have been meant.
    var corrections: [PageLink]
    var choices: ChosenFacets
    var facets: [FacetView]
    var order: OrderView
    var hits: [SearchHitView]
    /// Others that come close, not counted in the total.
    var related: [SearchHitView]
    var steps: [SearchStep]
    /// Looser queries for when nothing was found.
    var retries: [PageLink]
    var advanced: AdvancedForm
    var coverage: CoverageView
    var dataLink: String

    /// Throws when there is no such page of hits.
    init(
        _ identity: SiteIdentity, _ terms: SearchTerms, _ answer: SearchAnswer, page: Int, coverage: SearchCoverage
    ) throws(SiteError) {
        let pageCount = max(1, (answer.total + SearchLimits.pageSize - 1) / SearchLimits.pageSize)
        guard page <= pageCount else {
            throw .notFound("检索结果共 \(pageCount) 页，没有第 \(page) 页。")
        }
        isAsked = terms.isAsking
        isEmpty = isAsked && answer.total == 0
        isClosest = answer.kind == .closest && answer.total > 0
        query = terms.text.allSatisfy(\.isWhitespace) ? nil : terms.text
        total = answer.total
        let offset = (page - 1) * SearchLimits.pageSize
        position = pageCount > 1 ? "第\(offset + 1)—\(offset + answer.hits.count)篇" : nil
        remarks = answer.remarks
        corrections = answer.corrections.map { PageLink(label: $0, link: Route.search(terms.asking($0), page: 1).link) }
        choices = ChosenFacets(terms)
        facets = FacetView.facets(of: answer, terms)
        order = OrderView(terms)
        hits = answer.hits.compactMap(SearchHitView.init)
        related = answer.related.compactMap { hit in
            var view = SearchHitView(hit)
            view?.heading = "h3"
            return view
        }
        steps = SearchStep.steps(page: page, of: pageCount, terms)
        retries = isEmpty ? LooserQuery.links(terms) : []
        advanced = AdvancedForm(terms, isOpen: !isAsked)
        self.coverage = CoverageView(coverage)
        dataLink = Route.apiSearch(terms, limit: SearchLimits.pageSize, offset: offset).link
        head = identity.head(
            title: query.map { "检索：\($0)" } ?? "检索", description: "在\(identity.gazetteName)全文中检索。",
            route: .search(terms, page: page))
        head.searchText = terms.text
        head.isWide = !facets.isEmpty
    }
}

extension SearchPage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "isAsked": isAsked
        case "isEmpty": isEmpty
        case "isClosest": isClosest
        case "query": query
        case "total": total
        case "position": position
        case "remarks": remarks
        case "corrections": corrections
        case "choices": choices
        case "facets": facets
        case "order": order
        case "hits": hits
        case "related": related
        case "steps": steps
        case "retries": retries
        case "advanced": advanced
        case "coverage": coverage
        case "dataLink": dataLink
        default: nil
        }
    }
}
