/// The page for a request that cannot be answered.
struct ErrorPage: Sendable {
    var head: PageHead
    var status: Int
    var heading: String
    var message: String
    var searchHelp: Bool

    init(_ identity: SiteIdentity, _ error: SiteError) {
        head = identity.head(title: error.kind.heading, description: error.message, route: nil)
        status = error.kind.rawValue
        heading = error.kind.heading
        message = error.message
        searchHelp = error.kind == .notFound || error.kind == .badRequest
    }
}

extension ErrorPage: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "head": .init(head)
        case "status": .init(status)
        case "heading": .init(heading)
        case "message": .init(message)
        case "searchHelp": .init(searchHelp)
        default: .unknown
        }
    }
}
