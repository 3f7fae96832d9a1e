import GazetteModel
import GazetteSearch
import Mustache

/// The advanced search form (高级检索) as it is first shown: the query in its box, what was chosen kept.
struct AdvancedForm: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        var name: String
        var value: String
    }

    struct Choice: Sendable, Equatable {
        var value: String
        var label: String
        var isSelected: Bool
    }

    var isOpen: Bool
    var text: String
    /// What was chosen and has no field in the form.
    var kept: [Field]
    var genres: [Choice]
    var validities: [Choice]

    init(_ terms: SearchTerms, isOpen: Bool) {
        self.isOpen = isOpen
        text = terms.text
        genres = Self.choices(.genre, DocumentGenre.allCases.map { ($0.rawValue, $0.rawValue) }, terms)
        validities = Self.choices(
            .validity, [(FacetView.notRepealed, "没有见到废止的"), (FacetView.repealed, "已经废止的")], terms)
        let selected = Set((genres + validities).filter(\.isSelected).map(\.value))
        kept = Facet.allCases.flatMap { facet in
            (terms.chosen[facet] ?? []).filter { ![.genre, .validity].contains(facet) || !selected.contains($0) }
                .map { Field(name: SearchTerms.parameter(facet), value: $0) }
        }
        if terms.order != .relevance { kept.append(Field(name: "order", value: terms.order.publicName)) }
        if terms.isExplained { kept.append(Field(name: "explain", value: "1")) }
    }

    /// A list shows one value: the first that was chosen.
    private static func choices(_ facet: Facet, _ known: [(String, String)], _ terms: SearchTerms) -> [Choice] {
        let first = terms.chosen[facet]?.first
        return known.map { Choice(value: $0.0, label: $0.1, isSelected: $0.0 == first) }
    }
}

extension AdvancedForm: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "isOpen": isOpen
        case "text": text
        case "kept": kept
        case "genres": genres
        case "validities": validities
        default: nil
        }
    }
}

extension AdvancedForm.Field: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "value": self.value
        default: nil
        }
    }
}

extension AdvancedForm.Choice: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "value": self.value
        case "label": label
        case "isSelected": isSelected
        default: nil
        }
    }
}
