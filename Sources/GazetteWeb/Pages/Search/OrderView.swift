import GazetteSearch

/// The orders of the hits, and whether they are explained.
struct OrderView: Sendable, Equatable {
    struct Choice: Sendable, Equatable {
        var label: String
        /// Nil for the one that holds.
        var link: String?
    }

    var choices: [Choice]
    var isExplained: Bool
    /// Turns the explanations on or off.
    var explanationLink: String

    init(_ terms: SearchTerms) {
        choices = SearchRequest.Order.allCases.map { order in
            Choice(
                label: order == .relevance ? "按相关程度" : "按时间，新的在前",
                link: order == terms.order ? nil : Route.search(terms.ordered(order), page: 1).link)
        }
        isExplained = terms.isExplained
        explanationLink = Route.search(terms.explained(!terms.isExplained), page: 1).link
    }
}

extension OrderView: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "choices": .init(choices)
        case "isExplained": .init(isExplained)
        case "explanationLink": .init(explanationLink)
        default: .unknown
        }
    }
}

extension OrderView.Choice: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "label": .init(label)
        case "link": .init(link)
        default: .unknown
        }
    }
}
