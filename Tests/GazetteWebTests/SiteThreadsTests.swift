import Dispatch
import Foundation
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct SiteThreadsTests {
    /// More than there are threads of any kind.
    private static let searches = 64

    @Test(.timeLimit(.minutes(1))) func `searches that do not end hold up neither a download nor a page`() async throws {
        let folder = try TemporaryFolder()
        let pdf = Array("%PDF-1.7\n".utf8) + (0..<299_992).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = folder.url.appending(path: "dongxiang/2020/2020-02")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data(pdf).write(to: path.appending(path: "gazette.pdf"))
        let catalogue = BlockedCatalogue(fixed: Samples.catalogue(pdf: pdf, root: folder.path))
        try await SiteClient.run(catalogue) { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<Self.searches {
                    group.addTask {
                        let response = try await client.get("/search?q=a\(number)")
                        #expect(response.status == .ok)
                    }
                }
                try await catalogue.isSearched()
                // Were they answered behind the searches, nobody would ever open the gate.
                let download = try await client.get("/issues/2020-02/gazette.pdf")
                #expect(download.status == .ok && download.bytes == pdf)
                #expect(try await client.get("/").status == .ok)
                #expect(try await client.get("/documents/2020-02-001").status == .ok)
                #expect(try await client.get("/api/nope").status == .notFound)
                #expect(catalogue.finished.withLock { $0 } == 0)
                catalogue.gate.signal()
                try await group.waitForAll()
            }
        }
        #expect(catalogue.finished.withLock { $0 } == Self.searches)
    }
}

/// Every search waits until the gate is opened.
private final class BlockedCatalogue: CatalogueReading {
    private let fixed: FixedCatalogue
    private let started = Mutex(0)
    let finished = Mutex(0)
    let gate = DispatchSemaphore(value: 0)

    init(fixed: FixedCatalogue) { self.fixed = fixed }

    /// Waits until a search is under way.
    func isSearched() async throws {
        while started.withLock({ $0 }) < 2 { try await Task.sleep(for: .milliseconds(5)) }
    }

    func search(_ request: SearchRequest) throws -> SearchAnswer {
        started.withLock { $0 += 1 }
        gate.wait()
        gate.signal()
        finished.withLock { $0 += 1 }
        return try fixed.search(request)
    }

    var root: String { fixed.root }
    func snapshot() throws -> any CatalogueReading { self }
    func edition() throws -> Int { 1 }
    func series() throws -> GazetteSeries? { fixed.fixedSeries }
    func years() throws -> [YearSummary] { try fixed.years() }
    func issues() throws -> [IssueSummary] { try fixed.issues() }
    func issues(year: Int) throws -> [IssueSummary] { try fixed.issues(year: year) }
    func latestIssue() throws -> IssueSummary? { try fixed.latestIssue() }
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? { try fixed.issueSummary(id) }
    func issue(_ id: IssueIdentifier) throws -> IssueDetail? { try fixed.issue(id) }
    func document(_ id: String) throws -> DocumentDetail? { try fixed.document(id) }
    func proof(of id: IssueIdentifier) throws -> ProofStatement? { nil }
    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] { [] }
    func coverage() throws -> SearchCoverage { try fixed.coverage() }
}
