import GazetteCatalogue
import GazetteSearch
import Mustache

/// One facet's values with their counts, each a link that narrows the search.
struct FacetView: Sendable, Equatable {
    struct Value: Sendable, Equatable {
        var label: String
        var count: Int
        /// Chooses it; empty for a value that is chosen.
        var link: String
        var isChosen: Bool { link.isEmpty }
    }

    /// For the heading's anchor.
    var key: String
    var name: String
    var values: [Value]
    /// Those behind a click.
    var rest: [Value]
    /// How many values are not listed at all.
    var omitted: Int?

    private static let shown = 8
    private static let mostListed = 60

    /// The facets that can narrow the answer.
    static func facets(of answer: SearchAnswer, _ terms: SearchTerms) -> [FacetView] {
        answer.facets.compactMap { FacetView($0, total: answer.total, terms) }
    }

    /// The two values of 有效性.
    static let repealed = "已废止"
    static let notRepealed = "未见废止"

    /// Nil when choosing would change nothing: all documents have the one value.
    private init?(_ result: FacetResult, total: Int, _ terms: SearchTerms) {
        let counts = result.facet == .year ? result.values.sorted { $0.value > $1.value } : result.values
        guard counts.count > 1 || counts.contains(where: { $0.count < total }) else { return nil }
        let path = Route.search(terms, page: 1).path
        let query = terms.queries(choosing: result.facet)
        let chosen = terms.chosen[result.facet] ?? []
        let listed = counts.prefix(Self.mostListed).map { count in
            Value(
                label: Self.label(count.value, of: result.facet), count: count.count,
                link: chosen.contains(count.value) ? "" : "\(path)?\(query(count.value))")
        }
        key = SearchTerms.parameter(result.facet)
        name = result.name
        // One more value takes no more room than the line that would hide it.
        let cut = listed.count <= Self.shown + 1 ? listed.count : Self.shown
        values = Array(listed.prefix(cut))
        rest = Array(listed.dropFirst(cut))
        omitted = counts.count > listed.count ? counts.count - listed.count : nil
    }

    static func label(_ value: String, of facet: Facet) -> String { facet == .year ? value + "年" : value }
}

/// The values that were chosen, each a link that takes it away.
struct ChosenFacets: Sendable, Equatable {
    var links: [PageLink]
    /// Takes all away; nil when there is but one.
    var none: String?

    init(_ terms: SearchTerms) {
        links = Facet.allCases.flatMap { facet in
            (terms.chosen[facet] ?? []).map { value in
                PageLink(
                    label: "\(facet.name)：\(FacetView.label(value, of: facet))",
                    link: Route.search(terms.without(value, of: facet), page: 1).link)
            }
        }
        none = links.count > 1 ? Route.search(terms.withoutChoices(), page: 1).link : nil
    }
}

extension FacetView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "name": self.name
        case "values": values
        case "rest": rest
        case "omitted": omitted
        default: nil
        }
    }
}

extension FacetView.Value: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "count": count
        case "link": link
        case "isChosen": isChosen
        default: nil
        }
    }
}

extension ChosenFacets: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "links": links
        case "none": none
        default: nil
        }
    }
}
