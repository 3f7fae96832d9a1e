import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Mustache

/// The site without HTTP: a route in, an answer out. Calls are synchronous and read the catalogue.
struct Site: Sendable {
    let catalogue: any CatalogueReading
    let options: SiteOptions
    let templates: PageTemplates
    let cache = AnswerCache()

    /// The answer to a route; throws `SiteError` when there is no such thing, and what the catalogue throws.
    func answer(_ route: Route) throws -> SiteAnswer {
        // Whoever waited for a thread may find what he asks made for another meanwhile.
        if let kept = kept(route) { return .text(kept) }
        guard route.isOfCatalogueAlone else { return try made(route) }
        let edition = try catalogue.edition()
        let answer = try made(route)
        // What was asked of two editions, because an issue came out meanwhile, is not for others.
        if case .text(let text) = answer, try catalogue.edition() == edition {
            cache.keep(text, to: route.link, edition: edition)
        }
        return answer
    }

    /// The answer to a route if it was given before; it costs a look at the catalogue file's date and may be asked anywhere.
    func kept(_ route: Route) -> TextAnswer? {
        guard route.isOfCatalogueAlone, let edition = try? catalogue.edition() else { return nil }
        // A link has everything that a route asks, byte for byte; routes themselves are equal when their texts look equal.
        return cache.answer(to: route.link, edition: edition)
    }

    private func made(_ route: Route) throws -> SiteAnswer {
        switch route {
        case .home: try home()
        case .year(let year): try issues(of: year)
        case .issue(let id): try html(IssuePage(identity(), issueDetail(id), proof: catalogue.proof(of: id)), with: .issue)
        case .issueFile(let id): try file(issueDetail(id))
        case .document(let id): try document(id)
        case .documentText(let id):
            .text(try documentDetail(id).document.plainText + "\n", type: .plain, caching: .brief)
        case .search(let terms, let page): try search(terms, page: page)
        case .asset(let asset): .text(asset.answer)
        case .apiIssues: try json(catalogue.years().flatMap { try catalogue.issues(year: $0.year) })
        case .apiIssue(let id): try json(issueDetail(id))
        case .apiDocument(let id): try json(documentDetail(id))
        case .apiSearch(let terms, let limit, let offset):
            try json(answer(to: terms, limit: limit, offset: offset))
        case .apiSuggest(let text, let limit): try json(catalogue.suggestions(for: text, limit: limit))
        }
    }

    /// The answer that says why there is none, as a page or as JSON.
    func answer(_ error: SiteError, isInterface: Bool) -> SiteAnswer {
        if isInterface, let answer = try? json(ErrorAnswer(error), caching: .never) { return answer }
        // A page about a failure must not fail with the catalogue: it does without the series then.
        let known = (try? identity()) ?? SiteIdentity(series: nil, options: options)
        if let answer = try? html(ErrorPage(known, error), with: .error, caching: .never) { return answer }
        return .text("\(error.kind.heading)：\(error.message)\n", type: .plain, caching: .never)
    }

    private func home() throws -> SiteAnswer {
        let latest = try catalogue.latestIssue().flatMap { try catalogue.issue($0.id) }
        return try html(HomePage(identity(), latest: latest, years: catalogue.years()), with: .home)
    }

    private func issues(of year: Int) throws -> SiteAnswer {
        let issues = try catalogue.issues(year: year)
        guard !issues.isEmpty else { throw SiteError.notFound("\(year)年没有出版过公报。") }
        return try html(YearPage(identity(), year: year, issues: issues, years: catalogue.years()), with: .year)
    }

    private func document(_ id: DocumentIdentifier) throws -> SiteAnswer {
        let detail = try documentDetail(id)
        let issue = try issueDetail(detail.summary.issue).issue
        return try html(DocumentPage(identity(), detail, id, issue: issue), with: .document)
    }

    private func search(_ terms: SearchTerms, page: Int) throws -> SiteAnswer {
        let answer = try answer(to: terms, limit: SearchLimits.pageSize, offset: (page - 1) * SearchLimits.pageSize)
        return try html(SearchPage(identity(), terms, answer, page: page, coverage: catalogue.coverage()), with: .search)
    }

    private func answer(to terms: SearchTerms, limit: Int, offset: Int) throws -> SearchAnswer {
        var answer = try catalogue.search(terms.request(limit: limit, offset: offset))
        answer.query = terms.text
        return answer
    }

    private func file(_ detail: IssueDetail) -> SiteAnswer {
        .file(
            ArchivedFile(
                path: catalogue.root + "/" + detail.pdfPath, bytes: detail.pdfBytes, digest: detail.pdfDigest,
                downloadName: "gazette-\(detail.issue.id).pdf"))
    }

    private func identity() throws -> SiteIdentity { SiteIdentity(series: try catalogue.series(), options: options) }

    private func issueDetail(_ id: IssueIdentifier) throws -> IssueDetail {
        guard let detail = try catalogue.issue(id) else { throw SiteError.notFound("没有\(id.printed)公报。") }
        return detail
    }

    private func documentDetail(_ id: DocumentIdentifier) throws -> DocumentDetail {
        guard let detail = try catalogue.document(id.description) else {
            throw SiteError.notFound("没有编号为 \(id) 的文件。")
        }
        return detail
    }

    private func html(
        _ page: some MustacheParent, with name: PageTemplates.Name, caching: SiteAnswer.Caching = .brief
    ) throws -> SiteAnswer {
        .text(try templates.render(page, with: name), type: .html, caching: caching)
    }

    private func json(_ value: some Encodable, caching: SiteAnswer.Caching = .brief) throws -> SiteAnswer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .text(TextAnswer(Array(try encoder.encode(value)), type: .json, caching: caching))
    }
}
