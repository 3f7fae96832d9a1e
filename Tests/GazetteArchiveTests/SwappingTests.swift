import DurableFiles
import GazetteModel
import GazetteSearch
import Parallel
import Synchronization
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct SwappingTests {
    /// Every search gives an answer, whole issues only, and what was once found stays found.
    @Test func `searches go on while twenty issues are published`() throws {
        let archive = try TestArchive.published()
        let catalogue = try archive.catalogue
        let flag = Flag()
        // Threads of their own: tasks would wait for the one that publishes.
        let readers = (0..<6).map { _ in
            Background { () -> Int in
                var (searches, last) = (0, 0)
                while !flag.isSet.withLock({ $0 }) || searches == 0 {
                    guard let answer = try? catalogue.search(SearchRequest("饮水安全", limit: 50)) else { return -1 }
                    // Each issue brings two documents that have it.
                    guard answer.total % 2 == 1, answer.total >= last, answer.hits.count == answer.total else { return -1 }
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
        flag.isSet.withLock { $0 = true }
        #expect(readers.allSatisfy { $0.value > 0 })
        #expect(try catalogue.search(SearchRequest("饮水安全", limit: 50)).total == 41)
    }

    @Test func `each publication that is noticed is another edition, and what is said of the whole is of that one`() throws {
        let archive = try TestArchive.published()
        let catalogue = try archive.catalogue
        let (first, coverage) = (try catalogue.edition(), try catalogue.coverage())
        #expect(try catalogue.edition() == first && coverage.issues == 2)
        #expect(try catalogue.series() == TestIssues.series)
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        let second = try catalogue.edition()
        #expect(second > first)
        #expect(try catalogue.coverage().issues == 3)
        #expect(try catalogue.coverage().documents == coverage.documents + 1)
        #expect(try catalogue.edition() == second)
    }

    private final class Flag: Sendable {
        let isSet = Mutex(false)
    }
}
