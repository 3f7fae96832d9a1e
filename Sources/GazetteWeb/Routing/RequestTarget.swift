/// A request's target, read once: the path's segments and the query's parameters.
struct RequestTarget {
    /// As it was sent, without the query.
    let path: Substring
    /// As it was sent, with its question mark; empty without one.
    let suffix: Substring
    let segments: [String]
    let query: QueryParameters

    init(_ target: String) throws(SiteError) {
        path = target.prefix { $0 != "?" }
        suffix = target[path.endIndex...]
        query = try QueryParameters(suffix.dropFirst())
        var segments: [String] = []
        // A trailing slash means the same page; the answer redirects to the address without it.
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            guard let segment = PercentCoding.decode(part) else {
                throw .badRequest("网址中的百分号编码有误：“\(part.prefix(60))”不是有效的 UTF-8 编码。")
            }
            segments.append(segment)
        }
        self.segments = segments
    }
}
