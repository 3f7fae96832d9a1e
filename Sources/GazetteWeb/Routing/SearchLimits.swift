/// The bounds of what a search request may ask.
enum SearchLimits {
    /// In Unicode scalars.
    static let queryLength = 256
    /// Hits on one page of the site.
    static let pageSize = 10
    /// A page number beyond this is a mistake, whatever the total.
    static let page = 1...100_000
    /// Hits in one answer of the API.
    static let limit = 1...100
    static let defaultLimit = 20
    static let offset = 0...1_000_000
    /// Chosen values of facets in one request, and the length of one in Unicode scalars.
    static let choices = 32
    static let choiceLength = 256
    /// Suggestions in one answer.
    static let suggestions = 1...10
}
