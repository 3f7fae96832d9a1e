import GRDB

extension Catalogue {
    /// What a query may become, at most `limit`, the likeliest first; none for a text without anything to search.
    ///
    /// The first call on a state of the catalogue reads all titles.
    public func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] {
        try read { database, snapshot in
            try snapshot.suggestions(database).suggestions(for: text, limit: limit)
        }
    }

    /// Which years, and how many issues and documents, can be searched.
    public func coverage() throws -> SearchCoverage { try summary().coverage }
}
