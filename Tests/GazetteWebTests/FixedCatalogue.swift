import DurableFiles
import ErrorKinds
import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteSearch
import GazetteTestSupport

@testable import GazetteCatalogue
@testable import GazetteWeb

/// A catalogue of fixed values, so that pages can be tested without an archive.
struct FixedCatalogue: CatalogueReading {
    var root = "/nowhere"
    var fixedSeries: GazetteSeries? = .sample
    var issueDetails: [IssueDetail] = []
    var documentDetails: [DocumentDetail] = []
    var proofs: [IssueIdentifier: ProofStatement] = [:]
    var searchAnswer: (@Sendable (SearchRequest) -> SearchAnswer)?
    var fixedSuggestions: [SearchSuggestion] = []

    func snapshot() throws -> any CatalogueReading { self }
    func edition() throws -> Int { 1 }
    func series() throws -> GazetteSeries? { fixedSeries }

    func years() throws -> [YearSummary] {
        Dictionary(grouping: issueDetails, by: \.issue.id.year).map { YearSummary(year: $0, issues: $1.count) }
            .sorted { $0.year > $1.year }
    }

    func issues() throws -> [IssueSummary] { issueDetails.map(\.issue).sorted { $0.id > $1.id } }
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? { try issue(id)?.issue }

    func issues(year: Int) throws -> [IssueSummary] {
        issueDetails.map(\.issue).filter { $0.id.year == year }.sorted { $0.id > $1.id }
    }

    func latestIssue() throws -> IssueSummary? { issueDetails.map(\.issue).max { $0.id < $1.id } }
    func issue(_ id: IssueIdentifier) throws -> IssueDetail? { issueDetails.first { $0.issue.id == id } }
    func proof(of id: IssueIdentifier) throws -> ProofStatement? { proofs[id] }
    func document(_ id: String) throws -> DocumentDetail? { documentDetails.first { $0.summary.id == id } }

    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] {
        Array(fixedSuggestions.filter { $0.text.hasPrefix(text) }.prefix(limit))
    }

    func coverage() throws -> SearchCoverage {
        SearchCoverage(
            years: try years().map(\.year).reversed(), issues: issueDetails.count, documents: documentDetails.count)
    }

    func search(_ request: SearchRequest) throws -> SearchAnswer {
        if let searchAnswer { return searchAnswer(request) }
        let found = request.text.isEmpty ? [] : documentDetails.filter { $0.document.plainText.contains(request.text) }
        let hits = found.dropFirst(request.offset).prefix(request.limit).map { SearchHit(detail: $0, query: request.text) }
        return SearchAnswer(
            query: request.text, kind: .exact, order: request.order, total: found.count, offset: request.offset, hits: hits,
            facets: [], remarks: [], corrections: [])
    }
}

/// A catalogue that cannot be read.
struct BrokenCatalogue: CatalogueReading {
    var root: String { "/nowhere" }
    private var error: StorageError { StorageError(.input, "目录库 /srv/secret/catalogue.sqlite 已损坏") }
    func snapshot() throws -> any CatalogueReading { throw error }
    func edition() throws -> Int { throw error }
    func series() throws -> GazetteSeries? { throw error }
    func years() throws -> [YearSummary] { throw error }
    func issues() throws -> [IssueSummary] { throw error }
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? { throw error }
    func issues(year: Int) throws -> [IssueSummary] { throw error }
    func latestIssue() throws -> IssueSummary? { throw error }
    func issue(_ id: IssueIdentifier) throws -> IssueDetail? { throw error }
    func proof(of id: IssueIdentifier) throws -> ProofStatement? { throw error }
    func document(_ id: String) throws -> DocumentDetail? { throw error }
    func search(_ request: SearchRequest) throws -> SearchAnswer { throw error }
    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] { throw error }
    func coverage() throws -> SearchCoverage { throw error }
}

extension SearchHit {
    /// The document with the query marked in its title and in the first block that has it.
    init(detail: DocumentDetail, query: String) {
        let blocks = detail.document.blocks
        let index = blocks.firstIndex { $0.text.contains(query) } ?? 0
        self.init(
            document: detail.summary, title: .marking(query, in: detail.summary.title),
            number: detail.summary.number.map { .marking(query, in: $0) } ?? [],
            snippet: .marking(query, in: String((blocks.isEmpty ? "" : blocks[index].text).prefix(120))),
            path: "", block: index,
            page: detail.blockPages.indices.contains(index) ? detail.blockPages[index] : detail.summary.pages.firstPage)
    }
}

extension [TextSpan] {
    static func marking(_ query: String, in text: String) -> [TextSpan] {
        let pieces = query.isEmpty ? [text] : text.components(separatedBy: query)
        return pieces.enumerated().flatMap { index, piece in
            (index == 0 ? [] : [TextSpan(text: query, isMatch: true)])
                + (piece.isEmpty ? [] : [TextSpan(text: piece, isMatch: false)])
        }
    }
}
