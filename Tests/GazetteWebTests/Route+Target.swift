@testable import GazetteWeb

extension Route {
    /// The route of a request for this target.
    init(target: String) throws(SiteError) { try self.init(RequestTarget(target)) }

    func properAddress(of target: String) throws(SiteError) -> String? { properAddress(of: try RequestTarget(target)) }
}
