import GazetteModel

/// Every address of the site: the one place that both builds links and reads requests.
enum Route: Hashable, Sendable {
    case home
    case year(Int)
    case issue(IssueIdentifier)
    case issueFile(IssueIdentifier)
    case document(DocumentIdentifier)
    case documentText(DocumentIdentifier)
    case search(query: String, page: Int)
    case asset(Asset)
    case apiIssues
    case apiIssue(IssueIdentifier)
    case apiDocument(DocumentIdentifier)
    case apiSearch(query: String, limit: Int, offset: Int)

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
        }
    }

    /// The address with its query: what stands in a link.
    var link: String {
        switch self {
        case .search(let query, let page):
            path + "?q=\(PercentCoding.encode(query))" + (page == 1 ? "" : "&page=\(page)")
        case .apiSearch(let query, let limit, let offset):
            path + "?q=\(PercentCoding.encode(query))&limit=\(limit)&offset=\(offset)"
        default: path
        }
    }

    /// The address of a page of an issue's PDF (RFC 8118 §3), counted from 1 in the file.
    static func link(toPage page: Int, of issue: IssueIdentifier) -> String {
        issueFile(issue).link + "#page=\(page)"
    }

    /// Whether the path belongs to the JSON interface, whose errors are JSON, too.
    static func isInterface(_ target: String) -> Bool {
        target == "/api" || target.hasPrefix("/api/") || target.hasPrefix("/api?")
    }
}
