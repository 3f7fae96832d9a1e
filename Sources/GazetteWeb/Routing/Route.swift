import GazetteModel

/// Every address of the site: the one place that both builds links and reads requests.
enum Route: Hashable, Sendable {
    case home
    case year(Int)
    case issue(IssueIdentifier)
    case issueFile(IssueIdentifier)
    case document(DocumentIdentifier)
    case documentText(DocumentIdentifier)
    case search(SearchTerms, page: Int)
    case asset(Asset)
    case apiIssues
    case apiIssue(IssueIdentifier)
    case apiDocument(DocumentIdentifier)
    case apiSearch(SearchTerms, limit: Int, offset: Int)
    case apiSuggest(text: String, limit: Int)

    /// The address without its query.
    var path: String {
        switch self {
        case .home: "/"
        case .year(let year): "/issues/\(year)"
        case .issue(let id): "/issues/\(id)"
        case .issueFile(let id): "/issues/\(id)/gazette.pdf"
        case .document(let id): "/documents/\(id)"
        case .documentText(let id): "/documents/\(id).txt"
        case .search: "/search"
        case .asset(let asset): "/assets/\(asset.fileName)"
        case .apiIssues: "/api/issues"
        case .apiIssue(let id): "/api/issues/\(id)"
        case .apiDocument(let id): "/api/documents/\(id)"
        case .apiSearch: "/api/search"
        case .apiSuggest: "/api/suggest"
        }
    }

    /// The address with its query: what stands in a link.
    var link: String {
        switch self {
        case .search(let terms, let page):
            path + "?" + terms.query + (page == 1 ? "" : "&page=\(page)")
        case .apiSearch(let terms, let limit, let offset):
            path + "?" + terms.query + "&limit=\(limit)&offset=\(offset)"
        case .apiSuggest(let text, let limit):
            path + "?q=\(PercentCoding.encode(text))&limit=\(limit)"
        default: path
        }
    }

    /// Whether the answer is made of what the catalogue says and of nothing beside it, such as a package's files.
    var isOfCatalogueAlone: Bool {
        switch self {
        case .home, .year, .search, .apiIssues, .apiIssue, .apiSearch, .apiSuggest: true
        case .issue, .issueFile, .document, .documentText, .asset, .apiDocument: false
        }
    }

    /// The address of a page of an issue's PDF (RFC 8118 §3), counted from 1 in the file.
    static func link(toPage page: Int, of issue: IssueIdentifier) -> String {
        issueFile(issue).link + "#page=\(page)"
    }

    /// The address of a block of a document's text, counted from 0.
    static func link(toBlock block: Int, of document: DocumentIdentifier) -> String {
        Route.document(document).link + "#b\(block + 1)"
    }

    /// Whether the path belongs to the JSON interface, whose errors are JSON, too.
    static func isInterface(_ target: String) -> Bool {
        target == "/api" || target.hasPrefix("/api/") || target.hasPrefix("/api?")
    }
}
