import GazetteModel

extension Route {
    /// Reads a request's target.
    init(_ target: RequestTarget) throws(SiteError) {
        if target.segments.first == "api" {
            self = try Self.interface(target.segments.dropFirst(), target.query)
        } else {
            self = try Self.page(target.segments, target.query)
        }
    }

    /// Where a request belongs that this route answers but that is spelled in another way: a trailing slash, or the fields
    /// of the advanced form. Nil when it is spelled well enough.
    func properAddress(of target: RequestTarget) -> String? {
        if case .search = self, AdvancedFields.names.contains(where: target.query.has) { return link }
        return target.path == path[...] ? nil : path + target.suffix
    }

    private static func page(_ segments: [String], _ query: QueryParameters) throws(SiteError) -> Route {
        switch (segments.first, segments.count) {
        case (nil, _): return .home
        case ("issues", 2): return try yearOrIssue(segments[1])
        case ("issues", 3) where segments[2] == "gazette.pdf": return .issueFile(try issueIdentifier(segments[1]))
        case ("documents", 2):
            if segments[1].hasSuffix(".txt") { return .documentText(try documentIdentifier(segments[1].dropLast(4))) }
            return .document(try documentIdentifier(segments[1][...]))
        case ("search", 1):
            return .search(
                try SearchTerms(query), page: try query.number("page", in: SearchLimits.page, default: 1))
        case ("assets", 2):
            if let asset = Asset.allCases.first(where: { $0.fileName == segments[1] }) { return .asset(asset) }
        default: break
        }
        throw .notFound("本站没有这个网址。")
    }

    private static func interface(_ segments: ArraySlice<String>, _ query: QueryParameters) throws(SiteError) -> Route {
        switch (segments.first, segments.count) {
        case ("issues", 1): return .apiIssues
        case ("issues", 2): return .apiIssue(try issueIdentifier(segments[segments.startIndex + 1]))
        case ("documents", 2): return .apiDocument(try documentIdentifier(segments[segments.startIndex + 1][...]))
        case ("search", 1):
            return .apiSearch(
                try SearchTerms(query),
                limit: try query.number("limit", in: SearchLimits.limit, default: SearchLimits.defaultLimit),
                offset: try query.number("offset", in: SearchLimits.offset, default: 0))
        case ("suggest", 1):
            return .apiSuggest(
                text: SearchTerms.typed(query),
                limit: try query.number(
                    "limit", in: SearchLimits.suggestions, default: SearchLimits.suggestions.upperBound))
        default: throw .notFound("接口没有这个网址。")
        }
    }

    private static func yearOrIssue(_ text: String) throws(SiteError) -> Route {
        if let year = Int(decimal: text), (1900...2999).contains(year) { return .year(year) }
        return .issue(try issueIdentifier(text))
    }

    private static func issueIdentifier(_ text: String) throws(SiteError) -> IssueIdentifier {
        guard let id = IssueIdentifier(text) else {
            throw .badRequest("期号有误：应写作 2020-01 的形式（年份-期数），不能是“\(text.prefix(60))”。")
        }
        return id
    }

    private static func documentIdentifier(_ text: Substring) throws(SiteError) -> DocumentIdentifier {
        guard let id = DocumentIdentifier(text) else {
            throw .badRequest("文件编号有误：应写作 2020-01-001 的形式（年份-期数-序号），不能是“\(text.prefix(60))”。")
        }
        return id
    }
}
