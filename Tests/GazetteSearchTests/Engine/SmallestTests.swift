import GazetteTestSupport
import Testing

@testable import GazetteSearch

@Suite struct SmallestTests {
    @Test func `the first of an order are those that sorting gives`() {
        var generator = SeededGenerator.repeatable(for: "smallest")
        for _ in 0..<200 {
            let numbers = (0..<Int.random(in: 0...300, using: &generator)).map { _ in Int.random(in: 0...99, using: &generator) }
            let count = Int.random(in: 0...40, using: &generator)
            #expect(numbers.smallest(count, by: <) == Array(numbers.sorted().prefix(count)), "\(numbers) \(count)")
        }
    }
}
