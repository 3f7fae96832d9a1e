import ChineseText
import GazetteTestSupport
import Testing

@Suite struct LineBreakPropertyTests {
    /// Pieces that random texts are made of: words, every kind of mark, tokens, and what web texts are soiled with.
    private static let pieces: [String] = [
        "东乡县", "政务", "公开", "的", "是", "人々", "〻", "葛\u{E0100}", "⿰亻", "⿲", "①", "×", "□", "각", "\u{E004}",
        "A", "plan", "on-line", "é", "e\u{301}", "क्षि", "བོད་", "\u{1F468}\u{200D}\u{1F469}", "\u{1F1E8}\u{1F1F3}",
        "3", "2020", "1,234.5", "12345", "５", "5.5％", "%", "℃", "￥", "$", "±5",
        "，", "。", "、", "；", "：", "？！", "‼", "．", "《", "》", "（", "）", "“", "”", "‘", "’", "〔", "〕", "·",
        "(", ")", "[", "]", "{", "}", ",", ".", ";", ":", "!", "?", "/", "／", "\"", "'",
        "——", "—", "———", "……", "…", "………", "～", "-", "–", "----", "......", "＿＿＿",
        " ", "  ", "\u{A0}", "　", "　　", "\t", "\n", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FE00}", "\u{E0100}",
        "（一）", "1.", "一、", "国办发〔2020〕17号", "[2020]17号", "2020年10月21日", "二〇二〇年十月", "3000公里", "第三条",
        "第一百二十三条", "GB/T 9704—2012", "3—5天", "10%～20%", "http://www.gov.cn/a/b?c=d", "a.b@dx.gov.cn", "张　三",
        String(repeating: "x", count: 60), String(repeating: "　", count: 40),
    ]

    private static func text(_ generator: inout SeededGenerator) -> [Unicode.Scalar] {
        let count = Int.random(in: 0...40, using: &generator)
        return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").unicodeScalars) }
    }

    @Test(arguments: BreakRelaxation.allCases)
    func `no opportunity breaks a rule`(relaxation: BreakRelaxation) {
        var generator = SeededGenerator.announced(for: "no opportunity breaks a rule")
        for _ in 0..<1_000 {
            let scalars = Self.text(&generator)
            let found = LineBreaks.opportunities(in: scalars, relaxation: relaxation)
            #expect(found.count == scalars.count + 1 && found.last == .mandatory)
            #expect(scalars.isEmpty || found[0] == .prohibited)
            let breaks = scalars.indices.filter { found[$0] == .allowed || found[$0] == .discouraged }
            let violations = LineBreakInspection.violations(in: scalars, breaks: breaks, relaxation: relaxation)
            #expect(violations.isEmpty, "\(String(String.UnicodeScalarView(scalars)).debugDescription)")
        }
    }

    @Test func `hard tokens are never open under the strict rules`() {
        var generator = SeededGenerator.announced(for: "hard tokens are never open under the strict rules")
        for _ in 0..<1_000 {
            let lines = LineBreaks(Self.text(&generator))
            let found = lines.opportunities()
            for span in lines.spans where span.strength == .hard {
                let open = span.range.dropFirst().filter { found[$0] == .allowed || found[$0] == .discouraged }
                #expect(open.isEmpty, "\(String(String.UnicodeScalarView(lines.scalars)).debugDescription)")
            }
        }
    }

    @Test func `a relaxation takes no opportunity away`() {
        var generator = SeededGenerator.announced(for: "a relaxation takes no opportunity away")
        for _ in 0..<500 {
            let lines = LineBreaks(Self.text(&generator))
            let steps = BreakRelaxation.allCases.map { lines.opportunities($0) }
            for (strict, loose) in zip(steps, steps.dropFirst()) {
                #expect(zip(strict, loose).allSatisfy { $0 == .prohibited || $1 != .prohibited })
            }
        }
    }

    @Test func `greedy lines hold every scalar once`() {
        var generator = SeededGenerator.announced(for: "greedy lines hold every scalar once")
        for _ in 0..<500 {
            let scalars = Self.text(&generator)
            let measure = Int.random(in: 4...60, using: &generator)
            let breaks = greedyBreaks(scalars, measure: measure, .emergency)
            let bounds = [0] + breaks + [scalars.count]
            #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(zip(bounds, bounds.dropFirst()).flatMap { scalars[$0..<$1] } == scalars)
        }
    }
}
