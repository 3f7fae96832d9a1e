extension DocumentTable {
    /// The documents that chosen values let through: of one facet any, of several all; nil when nothing was chosen.
    func chosen(_ values: [Facet: [String]]) -> DocumentSet? {
        let chosen = Facet.allCases.compactMap { facet in
            values[facet].flatMap { wanted in wanted.isEmpty ? nil : columns[facet]?.documents(with: wanted) }
        }
        guard let first = chosen.first else { return nil }
        return chosen.dropFirst().reduce(first) { $0.intersection($1) }
    }

    /// Every facet's values among the documents that the choices of the other facets let through: beside a chosen value one
    /// sees what else could be chosen.
    func facets(of documents: DocumentSet, chosen values: [Facet: [String]]) -> [FacetResult] {
        let narrowed = chosen(values).map(documents.intersection) ?? documents
        return Facet.allCases.compactMap { facet in
            guard values[facet]?.isEmpty == false else { return result(facet, narrowed) }
            var others = values
            others[facet] = nil
            return result(facet, chosen(others).map(documents.intersection) ?? documents)
        }
    }

    /// Every facet's values among the documents.
    func facets(of documents: DocumentSet) -> [FacetResult] {
        Facet.allCases.compactMap { result($0, documents) }
    }

    private func result(_ facet: Facet, _ documents: DocumentSet) -> FacetResult? {
        guard let values = columns[facet]?.counts(among: documents), !values.isEmpty else { return nil }
        return FacetResult(facet: facet, name: facet.name, values: values)
    }
}
