import Mustache

/// The page for a request that cannot be answered.
struct ErrorPage: Sendable {
    var head: PageHead
    var status: Int
    var heading: String
    var message: String
    var searchHelp: Bool

    init(_ identity: SiteIdentity, _ error: SiteError) {
        head = identity.head(title: error.status.heading, description: error.message, route: nil)
        status = error.status.rawValue
        heading = error.status.heading
        message = error.message
        searchHelp = error.status == .notFound || error.status == .badRequest
    }
}

extension ErrorPage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "head": head
        case "status": status
        case "heading": heading
        case "message": message
        case "searchHelp": searchHelp
        default: nil
        }
    }
}
