import GazetteTestSupport
import Testing

@testable import ChineseText
@testable import GazetteSearch

/// Titles as people get them wrong: the document is on the first page all the same.
@Suite(.requires(.corpus)) struct CorpusTitleTests {
    enum Slip: CaseIterable {
        /// Another character of the same sound.
        case typo
        case missing
        case traditional

        /// Of a thousand titles, how many have to be found among the first ten.
        var least: Int { self == .typo ? 975 : 990 }
    }

    @Test(arguments: Slip.allCases)
    func `slips in titles`(slip: Slip) throws {
        let corpus = try CorpusIndex.shared
        var generator = SeededGenerator.repeatable(for: "slips in titles")
        let titles = corpus.documents.map(\.title).filter { Self.places(in: Array($0.unicodeScalars)).count >= 6 }
        let chosen = Set(titles).sorted().shuffled(using: &generator).prefix(Thoroughness.count(300, debug: 40))
        let names = Dictionary(grouping: corpus.documents) { FoldedText($0.title).string }.mapValues { Set($0.map(\.name)) }
        var missed: [String] = []
        for title in chosen {
            let query = Self.query(title, slip, &generator)
            let wanted = names[FoldedText(title).string] ?? []
            if wanted.isDisjoint(with: try corpus.names(query)) { missed.append("\(query)（\(title)）") }
        }
        print("标题 \(slip)：前十名有 \(chosen.count - missed.count)/\(chosen.count)\n" + missed.joined(separator: "\n"))
        #expect(chosen.count == Thoroughness.count(300, debug: 40))
        #expect(1000 * (chosen.count - missed.count) >= slip.least * chosen.count)
    }

    /// Where Han stand.
    private static func places(in scalars: [Unicode.Scalar]) -> [Int] {
        scalars.indices.filter { (0x4E00...0x9FFF).contains(scalars[$0].value) }
    }

    private static func query(_ title: String, _ slip: Slip, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(title.unicodeScalars)
        let places = places(in: scalars).shuffled(using: &generator)
        switch slip {
        case .traditional:
            scalars = scalars.map { traditional[$0] ?? $0 }
        case .missing:
            scalars.remove(at: places[0])
        case .typo:
            for place in places {
                let variants = TypoVariants.variants(of: scalars[place].value).filter { $0.likeness == .sameSound }.prefix(5)
                guard let variant = variants.randomElement(using: &generator), let scalar = Unicode.Scalar(variant.scalar) else {
                    continue
                }
                scalars[place] = scalar
                break
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// For simplified characters a traditional one.
    static let traditional: [Unicode.Scalar: Unicode.Scalar] = {
        let scalars = Array(FoldTable.traditional.unicodeScalars)
        return stride(from: 0, to: scalars.count - 1, by: 2).reduce(into: [:]) { $0[scalars[$1 + 1]] = scalars[$1] }
    }()
}
