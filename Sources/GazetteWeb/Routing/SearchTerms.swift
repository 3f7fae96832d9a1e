import GazetteSearch

/// What a search address asks, apart from which window of the answer is wanted.
struct SearchTerms: Hashable, Sendable {
    /// The query in the query language.
    var text = ""
    var order = SearchRequest.Order.relevance
    /// Chosen values of facets, each once, in the order of choosing; a facet without any is absent.
    private(set) var chosen: [Facet: [String]] = [:]
    /// Whether hits say what decided their place.
    var isExplained = false

    init(_ text: String = "") { self.text = text }

    /// The parameter that narrows by a facet; repeated for several values.
    static func parameter(_ facet: Facet) -> String {
        switch facet {
        case .year: "year"
        case .authority: "organ"
        case .genre: "genre"
        case .topic: "topic"
        case .section: "section"
        case .validity: "valid"
        }
    }

    /// Whether anything is asked at all.
    var isAsking: Bool { chosenCount > 0 || !text.allSatisfy(\.isWhitespace) }

    /// How many values are chosen, of all facets together.
    var chosenCount: Int { chosen.values.reduce(0) { $0 + $1.count } }

    mutating func choose(_ value: String, of facet: Facet) {
        guard !value.isEmpty, chosen[facet]?.contains(value) != true else { return }
        chosen[facet, default: []].append(value)
    }

    func without(_ value: String, of facet: Facet) -> SearchTerms {
        var terms = self
        let rest = chosen[facet, default: []].filter { $0 != value }
        terms.chosen[facet] = rest.isEmpty ? nil : rest
        return terms
    }

    func withoutChoices() -> SearchTerms {
        var terms = self
        terms.chosen = [:]
        return terms
    }

    func asking(_ text: String) -> SearchTerms {
        var terms = self
        terms.text = text
        return terms
    }

    func ordered(_ order: SearchRequest.Order) -> SearchTerms {
        var terms = self
        terms.order = order
        return terms
    }

    func explained(_ isExplained: Bool) -> SearchTerms {
        var terms = self
        terms.isExplained = isExplained
        return terms
    }

    /// The parameters as they stand in an address, without those that say what holds anyway.
    var query: String {
        "q=\(PercentCoding.encode(text))" + choices(Facet.allCases[...]) + manner
    }

    /// What makes of each value the query with that value chosen, too: pages have hundreds, and most of it is the same.
    func queries(choosing facet: Facet) -> (_ value: String) -> String {
        let next = (Facet.allCases.firstIndex(of: facet) ?? 0) + 1
        let before = "q=\(PercentCoding.encode(text))" + choices(Facet.allCases[..<next]) + "&\(Self.parameter(facet))="
        let after = choices(Facet.allCases[next...]) + manner
        return { before + PercentCoding.encode($0) + after }
    }

    private func choices(_ facets: ArraySlice<Facet>) -> String {
        var text = ""
        for facet in facets {
            for value in chosen[facet] ?? [] { text += "&\(Self.parameter(facet))=\(PercentCoding.encode(value))" }
        }
        return text
    }

    private var manner: String {
        (order == .relevance ? "" : "&order=\(order.publicName)") + (isExplained ? "&explain=1" : "")
    }

    /// What to ask the catalogue.
    func request(limit: Int, offset: Int) -> SearchRequest {
        SearchRequest(text, order: order, chosen: chosen, limit: limit, offset: offset, isExplained: isExplained)
    }
}
