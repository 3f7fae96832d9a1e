import Dispatch
import Foundation
import GRDB
import GazetteModel
import GazetteSearch
import Parallel
import Synchronization
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue

/// A server answers from the edition that it has while the next one is made ready.
@Suite struct ReadinessTests {
    /// Holds up whoever opens a connection while it is closed.
    private final class Gate: Sendable {
        private let isClosed = Mutex(false)
        private let opening = DispatchSemaphore(value: 0)
        let waiting = Mutex(0)

        func close() { isClosed.withLock { $0 = true } }

        func open() {
            isClosed.withLock { $0 = false }
            opening.signal()
        }

        func pass() {
            guard isClosed.withLock({ $0 }) else { return }
            waiting.withLock { $0 += 1 }
            opening.wait()
            opening.signal()
        }
    }

    @Test(.timeLimit(.minutes(1))) func `readers are answered from the old edition until the new one is ready`() throws {
        let archive = try TestArchive.published()
        let gate = Gate()
        let catalogue = try Catalogue(archive: archive.root, following: .whenReady) { _ in gate.pass() }
        let first = try catalogue.edition()
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        gate.close()
        for _ in 0..<20 {
            #expect(try catalogue.search(SearchRequest("饮水安全", limit: 10)).total == 1)
            #expect(try catalogue.suggestions(for: "东乡", limit: 3).count == 3)
            #expect(try catalogue.coverage().issues == 2 && catalogue.edition() == first)
        }
        #expect(gate.waiting.withLock { $0 } == 1)
        gate.open()
        while try catalogue.edition() == first { Thread.sleep(forTimeInterval: 0.002) }
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 10)).total == 2)
        #expect(try catalogue.coverage().issues == 3)
    }

    @Test(.timeLimit(.minutes(1))) func `what searches need is there before an edition is answered from`() throws {
        let archive = try TestArchive.published()
        let tables = Mutex(0)
        let catalogue = try Catalogue(archive: archive.root, following: .whenReady) { database in
            database.trace { event in
                if case .statement(let statement) = event,
                    statement.sql.hasPrefix("SELECT id, title, number, authority FROM document")
                {
                    tables.withLock { $0 += 1 }
                }
            }
        }
        #expect(tables.withLock { $0 } == 1)
        let first = try catalogue.edition()
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        while try catalogue.edition() == first { Thread.sleep(forTimeInterval: 0.002) }
        #expect(tables.withLock { $0 } == 2)
        _ = try catalogue.suggestions(for: "东乡", limit: 3)
        #expect(tables.withLock { $0 } == 2)
    }

    /// Each of them needs a connection of its own while the file has lost its name to the next.
    @Test(.timeLimit(.minutes(1))) func `many readers find whole editions while twenty issues are published`() throws {
        let archive = try TestArchive.published()
        let catalogue = try Catalogue(archive: archive.root, following: .whenReady)
        let done = Shared()
        let readers = (0..<12).map { _ in
            Background { () -> Int in
                var (searches, last) = (0, 0)
                while !done.isSet || searches == 0 {
                    guard let state = try? catalogue.snapshot(), let coverage = try? state.coverage(),
                        let answer = try? state.search(SearchRequest("饮水安全", limit: 50))
                    else { return -1 }
                    guard answer.total == 2 * coverage.issues - 3, answer.total >= last, answer.hits.count == answer.total else {
                        return -1
                    }
                    last = answer.total
                    searches += 1
                }
                return searches
            }
        }
        for number in 1...20 {
            _ = try archive.store.publish(
                TestIssues.contents(TestIssues.id(2022, number), [TestIssues.water, TestIssues.water]))
        }
        done.set()
        #expect(readers.allSatisfy { $0.value > 0 })
        while try catalogue.coverage().issues < 22 { Thread.sleep(forTimeInterval: 0.002) }
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 50)).total == 41)
    }

    @Test func `a catalogue that is held stays as it was`() throws {
        let archive = try TestArchive.published()
        let catalogue = try archive.catalogue
        let held = try catalogue.snapshot()
        for number in 1...3 {
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, number), [TestIssues.water]))
        }
        #expect(try held.issues().map(\.id.description) == ["2021-01", "2020-01"])
        #expect(try held.coverage().issues == 2 && held.latestIssue()?.id.description == "2021-01")
        #expect(try held.search(SearchRequest("饮水安全", limit: 10)).total == 1)
        #expect(try held.snapshot().issues().count == 2)
        #expect(try catalogue.issues().count == 5 && catalogue.edition() > held.edition())
        #expect(try catalogue.issueSummary(TestIssues.id(2022, 3)) == catalogue.latestIssue())
        #expect(try held.issueSummary(TestIssues.id(2022, 3)) == nil)
    }

    private final class Shared: Sendable {
        private let flag = Mutex(false)
        var isSet: Bool { flag.withLock { $0 } }
        func set() { flag.withLock { $0 = true } }
    }
}
