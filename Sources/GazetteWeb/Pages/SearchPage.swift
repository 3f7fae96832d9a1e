import GazetteArchive
import GazetteModel

/// The search page: the hits of one page of an exact total, or help.
struct SearchPage: Sendable {
    struct Hit: Sendable {
        var title: [TextSpan]
        var link: String
        var hitNumber: [TextSpan]
        var source: String
        var snippet: [TextSpan]
        var folio: FolioLink
    }

    /// A step to another page of the hits; without a link it is this page or a gap.
    struct Step: Sendable, Equatable {
        var label: String
        var link: String?
        var isCurrent = false
        /// For screen readers: what the step goes to.
        var name: String
    }

    var head: PageHead
    /// Whether anything was asked.
    var isAsked: Bool
    var isEmpty: Bool
    var query: String
    var total: Int
    /// Which of them this page shows; nil when it shows all.
    var position: String?
    var remarks: [String]
    var hits: [Hit]
    var steps: [Step]
    var dataLink: String

    /// Throws when there is no such page of hits.
    init(_ identity: SiteIdentity, _ answer: SearchAnswer, page: Int) throws(SiteError) {
        let pageCount = max(1, (answer.total + SearchLimits.pageSize - 1) / SearchLimits.pageSize)
        guard page <= pageCount else {
            throw .notFound("检索结果共 \(pageCount) 页，没有第 \(page) 页。")
        }
        isAsked = !answer.query.allSatisfy(\.isWhitespace)
        isEmpty = isAsked && answer.total == 0
        query = answer.query
        total = answer.total
        let first = (page - 1) * SearchLimits.pageSize + 1
        position = pageCount > 1 ? "第\(first)—\(first + answer.hits.count - 1)篇" : nil
        remarks = answer.remarks
        hits = answer.hits.compactMap(Hit.init)
        steps = pageCount > 1 ? Step.steps(page: page, of: pageCount, query: answer.query) : []
        dataLink =
            Route.apiSearch(
                query: answer.query, limit: SearchLimits.pageSize, offset: (page - 1) * SearchLimits.pageSize
            ).link
        head = identity.head(
            title: isAsked ? "检索：\(answer.query)" : "检索", description: "在\(identity.gazetteName)全文中检索。",
            route: .search(query: answer.query, page: page))
        head.searchText = answer.query
    }
}

extension SearchPage.Hit {
    init?(_ hit: SearchHit) {
        let document = hit.document
        guard let id = DocumentIdentifier(document.id) else { return nil }
        title = hit.title
        link = Route.document(id).link
        hitNumber = hit.number
        source = [document.authority, document.adopted?.printed, document.issue.printed, document.section]
            .compactMap(\.self).joined(separator: " · ")
        snippet = hit.snippet
        folio = FolioLink(page: hit.page, of: document.issue, in: document.pages)
    }
}

extension SearchPage.Step {
    /// The steps around a page: both ends, two neighbours on each side, gaps between.
    static func steps(page: Int, of count: Int, query: String) -> [Self] {
        func step(_ number: Int, label: String, name: String) -> Self {
            Self(label: label, link: Route.search(query: query, page: number).link, name: name)
        }
        var steps: [Self] = []
        if page > 1 { steps.append(step(page - 1, label: "上一页", name: "上一页")) }
        var last = 0
        for number in 1...count where number == 1 || number == count || abs(number - page) <= 2 {
            if number > last + 1 { steps.append(Self(label: "…", name: "略去")) }
            steps.append(
                number == page
                    ? Self(label: "\(number)", isCurrent: true, name: "第\(number)页，本页")
                    : step(number, label: "\(number)", name: "第\(number)页"))
            last = number
        }
        if page < count { steps.append(step(page + 1, label: "下一页", name: "下一页")) }
        return steps
    }
}
