import ChineseText
import GazetteSearch
import GazetteTestSupport
import Testing

/// Any text is safe: made of table words, of single characters and of arbitrary scalars.
@Suite struct LexiconPropertyTests {
    @Test func `places lie in the text, ascend and are bounded`() {
        var generator = SeededGenerator.announced(for: "lexicon")
        for _ in 0..<1500 {
            let written = randomText(&generator)
            let query = folded(written)
            expectPlaces(OrganAliases.expansions(of: query).map(\.range), query, distinct: false)
            #expect(OrganAliases.expansions(of: query).count <= 40 * query.count)
            expectPlaces(LayTerms.official(for: query).map(\.range), query, distinct: true)
            expectPlaces(NumeralVariants.alternatives(in: query).map(\.range), query, distinct: true)
            #expect(NumeralVariants.variants(of: query).count <= 26)
            #expect(!NumeralVariants.variants(of: query).contains(query))
            expectPlaces(QuestionText.weakPhrases(in: query), query, distinct: true)
            _ = QuestionText.isQuestion(written)
            _ = OrganAliases.shortNames(of: query)
        }
    }

    /// Every replacement is searched: it must be as folded as the text that it is looked for in.
    @Test func `replacements are folded and not empty`() {
        var generator = SeededGenerator.announced(for: "replacements")
        for _ in 0..<300 {
            let query = folded(randomText(&generator))
            let replacements =
                OrganAliases.expansions(of: query).map(\.replacement) + LayTerms.official(for: query).flatMap(\.replacements)
                + NumeralVariants.variants(of: query)
            for replacement in replacements {
                #expect(!replacement.isEmpty)
                #expect(replacement == folded(text(replacement)))
            }
        }
    }

    private func expectPlaces(_ ranges: [Range<Int>], _ query: [UInt32], distinct: Bool) {
        for range in ranges { #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= query.count) }
        for (range, next) in zip(ranges, ranges.dropFirst()) {
            #expect(range.upperBound <= next.lowerBound || (!distinct && range == next))
        }
    }

    private static let words =
        OrganAliases.names.flatMap { [$0.short, $0.full] } + [
            "怎么", "吗", "的", "老板", "工资", "加班费", "民国", "第", "年", "号", "二〇二〇", "2020", "十五", "省", "河北", " ", "？", "关于", "通知",
            "部门", "办理",
        ]

    private func randomText(_ generator: inout SeededGenerator) -> String {
        var output = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0, 1: output.append(contentsOf: (Self.words.randomElement(using: &generator) ?? "").unicodeScalars)
            case 2: output.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &generator)) ?? "一")
            default: output.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) ?? "?")
            }
        }
        return String(output)
    }
}
