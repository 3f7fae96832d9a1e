import GazetteArchive
import GazetteModel
import GazetteSearch

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

extension SearchPage: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "head": .init(head)
        case "isAsked": .init(isAsked)
        case "isEmpty": .init(isEmpty)
        case "isClosest": .init(isClosest)
        case "query": .init(query)
        case "total": .init(total)
        case "position": .init(position)
        case "remarks": .init(remarks)
        case "corrections": .init(corrections)
        case "choices": .init(choices)
        case "facets": .init(facets)
        case "order": .init(order)
        case "hits": .init(hits)
        case "related": .init(related)
        case "steps": .init(steps)
        case "retries": .init(retries)
        case "advanced": .init(advanced)
        case "coverage": .init(coverage)
        case "dataLink": .init(dataLink)
        default: .unknown
        }
    }
}
