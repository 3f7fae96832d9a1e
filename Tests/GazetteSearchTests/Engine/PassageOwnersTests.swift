import GazetteTestSupport
import Testing

@testable import GazetteSearch

@Suite struct PassageOwnersTests {
    @Test(arguments: [0, 1]) func `every passage is its document's, documents without passages between them or not`(fewest: Int32)
    {
        var generator = SeededGenerator.repeatable(for: "owners")
        for _ in 0..<100 {
            let counts = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                Int32.random(in: fewest...[1, 3, 200].randomElement(using: &generator)!, using: &generator)
            }
            let firstPassages = counts.reduce(into: [1]) { $0.append($0[$0.count - 1] + $1) }
            let expected = counts.enumerated().flatMap { repeatElement(Int32($0.offset + 1), count: Int($0.element)) }
            let owners = PassageOwners(firstPassages)
            #expect(expected.indices.map { owners[Int32($0 + 1)] } == expected, "\(counts)")
        }
    }
}
