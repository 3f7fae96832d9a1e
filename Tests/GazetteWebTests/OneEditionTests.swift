import GazetteCatalogue
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import GazetteWeb

struct OneEditionTests {
    @Test func `an answer tells of one edition, though another comes out with each question`() async throws {
        for uri in ["/api/issues", "/api/issues/2020-02", "/", "/issues/2020", "/documents/2020-02-001", "/search?q=a"] {
            let catalogue = ChangingCatalogue(state: ChangingCatalogue.State())
            try await SiteClient.run(catalogue) { client in
                let response = try await client.get(uri)
                #expect(response.status == .ok)
            }
            #expect(catalogue.editionsAsked.count == 1, "\(uri): \(catalogue.editionsAsked)")
        }
    }

    @Test func `a document's page reads its document and no other`() async throws {
        let catalogue = ChangingCatalogue(state: ChangingCatalogue.State())
        try await SiteClient.run(catalogue) { client in
            let response = try await client.get("/documents/2020-02-001")
            #expect(response.status == .ok)
        }
        #expect(catalogue.state.issuesRead.withLock { $0 } == 0)
    }
}

/// A catalogue that another edition of comes out with each question; a snapshot stays as it is.
private struct ChangingCatalogue: CatalogueReading {
    final class State: Sendable {
        let edition = Mutex(1)
        let asked = Mutex<[Int]>([])
        let issuesRead = Mutex(0)
    }

    let state: State
    var held: Int?
    private let fixed = Samples.catalogue()

    /// The editions that anything but their number was asked of.
    var editionsAsked: Set<Int> { Set(state.asked.withLock { $0 }) }

    private func answering() -> FixedCatalogue {
        let edition = held ?? state.edition.withLock { $0 }
        state.edition.withLock { $0 += 1 }
        state.asked.withLock { $0.append(edition) }
        return fixed
    }

    init(state: State, held: Int? = nil) {
        self.state = state
        self.held = held
    }

    func snapshot() throws -> any CatalogueReading {
        ChangingCatalogue(state: state, held: try edition())
    }
    func edition() throws -> Int { held ?? state.edition.withLock { $0 } }

    var root: String { fixed.root }
    func series() throws -> GazetteSeries? { try answering().series() }
    func years() throws -> [YearSummary] { try answering().years() }
    func issues() throws -> [IssueSummary] { try answering().issues() }
    func issues(year: Int) throws -> [IssueSummary] { try answering().issues(year: year) }
    func latestIssue() throws -> IssueSummary? { try answering().latestIssue() }
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? { try answering().issueSummary(id) }
    func issue(_ id: IssueIdentifier) throws -> IssueDetail? {
        state.issuesRead.withLock { $0 += 1 }
        return try answering().issue(id)
    }
    func document(_ id: String) throws -> DocumentDetail? { try answering().document(id) }
    func proof(of id: IssueIdentifier) throws -> ProofStatement? { try answering().proof(of: id) }
    func search(_ request: SearchRequest) throws -> SearchAnswer { try answering().search(request) }
    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] {
        try answering().suggestions(for: text, limit: limit)
    }
    func coverage() throws -> SearchCoverage { try answering().coverage() }
}
