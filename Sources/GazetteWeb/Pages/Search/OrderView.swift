import GazetteSearch
import Mustache

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

extension OrderView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "choices": choices
        case "isExplained": isExplained
        case "explanationLink": explanationLink
        default: nil
        }
    }
}

extension OrderView.Choice: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "link": link
        default: nil
        }
    }
}
