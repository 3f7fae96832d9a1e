import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Mustache

/// Makes answers from one state of the catalogue, so that whatever a page says of it fits together.
struct AnswerComposer {
    let catalogue: any CatalogueReading
    let options: SiteOptions
    let templates: PageTemplates

    /// The answer to a route; throws `SiteError` when there is no such thing, and what the catalogue throws.
    func answer(to route: Route) throws -> SiteAnswer {
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
        case .apiIssues: try json(catalogue.issues().map(IssueRepresentation.init))
        case .apiIssue(let id): try json(IssueContentsRepresentation(issueDetail(id)))
        case .apiDocument(let id): try json(DocumentRepresentation(documentDetail(id)))
        case .apiSearch(let terms, let limit, let offset):
            try json(SearchRepresentation(answer(to: terms, limit: limit, offset: offset)))
        case .apiSuggest(let text, let limit):
            try json(catalogue.suggestions(for: text, limit: limit).map(SuggestionRepresentation.init))
        }
    }

    /// The page that says why there is no other.
    func page(about error: SiteError) throws -> SiteAnswer {
        // A page about a failure must not fail with the catalogue: it does without the series then.
        let known = (try? identity()) ?? SiteIdentity(series: nil, options: options)
        return try html(ErrorPage(known, error), with: .error, caching: .never)
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
        guard let issue = try catalogue.issueSummary(detail.summary.issue) else { throw noIssue(detail.summary.issue) }
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
        guard let detail = try catalogue.issue(id) else { throw noIssue(id) }
        return detail
    }

    private func noIssue(_ id: IssueIdentifier) -> SiteError { .notFound("没有\(id.printed)公报。") }

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

    private func json(_ representation: some Encodable) throws -> SiteAnswer {
        .text(TextAnswer(try PublicJSON.bytes(of: representation), type: .json, caching: .brief))
    }
}
