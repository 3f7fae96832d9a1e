import GazetteModel

extension Route {
    /// Reads a request's target, path and query.
    init(target: String) throws(SiteError) {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = try QueryParameters(halves.count > 1 ? halves[1] : "")
        var segments: [String] = []
        // A trailing slash means the same page; the answer redirects to the address without it.
        for part in (halves.first ?? "").split(separator: "/", omittingEmptySubsequences: true) {
            guard let segment = PercentCoding.decode(part) else {
                throw .badRequest("网址中的百分号编码有误：“\(part.prefix(60))”不是有效的 UTF-8 编码。")
            }
            segments.append(segment)
        }
        if segments.first == "api" {
            self = try Self.interface(segments.dropFirst(), query)
        } else {
            self = try Self.page(segments, query)
        }
    }

    /// Where a request belongs that this route answers but that is spelled in another way: a trailing slash, or the fields
    /// of the advanced form. Nil when it is spelled well enough.
    func properAddress(of target: String) throws(SiteError) -> String? {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        if case .search = self {
            let query = try QueryParameters(halves.count > 1 ? halves[1] : "")
            if AdvancedFields.names.contains(where: query.has) { return link }
        }
        return halves.first ?? "" == path[...] ? nil : path + target.drop { $0 != "?" }
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
