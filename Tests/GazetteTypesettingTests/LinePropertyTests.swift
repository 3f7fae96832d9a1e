import ChineseText
import GazetteTestSupport
import HarfBuzz
import PageModel
import Testing

@testable import GazetteTypesetting

/// What holds for the lines of any paragraph in any style.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct LinePropertyTests {
    /// Pieces of official texts, dense with marks and units.
    private static let pieces = [
        "县政府", "公开", "工作", "的", "和", "各乡镇人民政府", "，", "。", "、", "；", "：“", "”", "《条例》", "（试行）", "！？", "？", "……", "——",
        "2020年10月21日", "〔2020〕71号", "86.5%", "GB/T 9704—2012", "第三条", "第一百二十三条", "3～5天", "GDP", "plan of work", "里·威",
        "①", "Ⅱ", "人人々", "“‘三审三校’”", "”、“", "》（", "5万元", "1,234.5", "／", "一、",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 3...40, using: &generator)
        return "关于" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "县"
    }

    private static func settings(_ generator: inout SeededGenerator) -> LineSettings {
        LineSettings(
            punctuation: LineSettings.Punctuation.allCases.randomElement(using: &generator) ?? .quanjiao,
            hanging: Bool.random(using: &generator) ? .stops : .none,
            latinGap: [0, 125, 250].randomElement(using: &generator) ?? 0,
            digitGap: [0, 125].randomElement(using: &generator) ?? 0, trimsParagraphStart: Bool.random(using: &generator))
    }

    @Test func `a letter at a line's end has its own width, not the one that its kerning with the next line gives`() throws {
        let composition = try Composition(face: .song)
        let (text, glue) = composition.glue("AVAVAV")
        let font = composition.fonts.faces[text.clusters[0].face]
        let own = font.advance(of: text.glyphs[0].id) * text.size.raw / font.unitsPerEm
        #expect(text.clusters[0].width < own)
        #expect(abs(glue.tail[0] - own) <= 1)
    }

    @Test func `justified lines are exactly as wide as the measure, break no rule and keep every character`() throws {
        var generator = SeededGenerator.announced(for: "justified lines are exact")
        for _ in 0..<150 {
            let text = Self.text(&generator)
            let composition = try Composition(Self.settings(&generator), face: [.body, .song].randomElement(using: &generator)!)
            let columns = Int.random(in: 8...28, using: &generator)
            let result = composition.set(text, columns: columns)
            let unfilled = Set(result.relaxations.filter { $0.kind == .short || $0.kind == .overfull }.map(\.offset))
            for line in result.lines where !line.isLast {
                let offset = result.text.clusters[line.clusters.lowerBound].scalarStart
                if !unfilled.contains(offset) { #expect(line.width == composition.em * columns, "\(columns) \(text)") }
            }
            for line in result.lines where line.isLast { #expect(line.width <= composition.em * columns) }
            #expect(result.texts.joined() == text)
            let isStrict = result.kinds().allSatisfy { $0.rawValue < LineRelaxation.Kind.dashAtStart.rawValue }
            if isStrict {
                #expect(LineBreakInspection.violations(in: result.text.scalars, breaks: result.breaks).isEmpty, "\(text)")
            }
        }
    }

    @Test func `a runt or a short line remains only where every other solution has one too`() throws {
        var generator = SeededGenerator.announced(for: "no runt where another solution is")
        var runts = 0
        for _ in 0..<400 {
            let count = Int.random(in: 1...14, using: &generator)
            let text = "各" + (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined() + "县。"
            let composition = try Composition(Self.settings(&generator))
            let columns = Int.random(in: 3...16, using: &generator)
            let result = composition.set(text, columns: columns)
            guard result.kinds().contains(.runt),
                result.kinds().allSatisfy({ $0.rawValue < LineRelaxation.Kind.dashAtStart.rawValue })
            else { continue }
            runts += 1
            let least = Self.leastShort(result.text, composition, columns)
            let short = result.kinds().filter { $0 == .short }.count
            #expect(least.withoutRunt.map { $0 > short } ?? true, "\(columns) 字：\(result.texts)")
            #expect(least.any == short, "\(columns) 字：\(result.texts)")
        }
        print("孤字无法避免的段落：\(runts)")
    }

    /// The fewest short lines of any way to break the text by the strict rules, and of any without a last line of one Han.
    private static func leastShort(
        _ text: ShapedText, _ composition: Composition, _ columns: Int
    ) -> (any: Int?, withoutRunt: Int?) {
        let analysis = LineBreaks(text.scalars)
        var solid = [Bool](repeating: false, count: text.scalars.count)
        for span in analysis.spans where span.strength == .hard || span.kind == .date {
            for index in span.range.dropFirst() { solid[index] = true }
        }
        let glue = ParagraphGlue(text, settings: composition.settings, solid: solid, hangs: true, usesCells: true)
        let breaks = analysis.opportunities()
        let count = text.clusters.count
        var least = [Int?](repeating: nil, count: count + 1)
        var withoutRunt: Int?
        least[0] = 0
        for end in 1...count where end == count || breaks[text.clusters[end].scalarStart] != .prohibited {
            for start in 0..<end {
                guard let before = least[start],
                    let fit = LineFit(
                        glue, start, end, measure: composition.em * columns, em: composition.em, isLast: end == count)
                else { continue }
                let total = before + (fit.isShort ? 1 : 0)
                least[end] = min(least[end] ?? total, total)
                let content = text.clusters[start..<end].filter { !$0.layoutClass.isPunctuation }.count
                if end == count, start == 0 || content > 1 { withoutRunt = min(withoutRunt ?? total, total) }
            }
        }
        return (least[count], withoutRunt)
    }

    @Test(arguments: LineSettings.Punctuation.allCases)
    func `no ink runs over its neighbour's`(punctuation: LineSettings.Punctuation) throws {
        var generator = SeededGenerator.announced(for: "no ink runs over its neighbour's")
        for role in [FontRole.body, .song, .heading, .kai, .title] {
            for profile in LineSettings.Profile.allCases {
                let composition = try Composition(
                    .init(punctuation: punctuation, profile: profile, hanging: .stops, digitGap: 0), face: role)
                for _ in 0..<4 {
                    let text = Self.text(&generator) + "“好！？”他说：“？！”《〈书〉》？？？‼（〔一〕）、《二》。’”"
                    let result = composition.set(text, columns: Int.random(in: 10...28, using: &generator))
                    for line in result.lines { Self.expectApart(line, result, composition) }
                }
            }
        }
    }

    private static func expectApart(_ line: SetLine, _ result: ParagraphSetter.Result, _ composition: Composition) {
        var edge: (right: Int, cluster: Int)?
        for index in line.clusters {
            let cluster = result.text.clusters[index]
            let font = composition.fonts.faces[cluster.face]
            for glyph in result.text.glyphs[cluster.glyphRange] {
                guard let ink = font.ink(of: glyph.id), ink.width > 0 else { continue }
                let scale = { (units: Int) in units * composition.em / font.unitsPerEm }
                let left = line.positions[index - line.clusters.lowerBound] + cluster.inset + glyph.x + scale(ink.left)
                if let edge, edge.cluster != index {
                    let before = result.text.clusters[edge.cluster]
                    // Letters and Han keep the side bearings that their face gave them, whatever these are; dashes join.
                    let isSet = before.layoutClass.isBoxedMark || cluster.layoutClass.isBoxedMark
                    if isSet {
                        #expect(
                            left >= edge.right - 2,
                            "\(result.string(edge.cluster..<index + 1)) 重叠 \(edge.right - left)：\(composition.style.face) \(composition.settings)"
                        )
                    }
                }
                edge = (left + scale(ink.width), index)
            }
        }
    }

    @Test func `lines that stand beside each other are of even colour where the paragraph allows it`() throws {
        let composition = try Composition()
        let result = composition.set(Samples.body + Samples.body + Samples.body, columns: 14)
        #expect(!result.kinds().contains(.loose))
    }
}

extension LayoutClass {
    /// Marks whose boxes are cut to their ink.
    fileprivate var isBoxedMark: Bool {
        switch self {
        case .opening, .closing, .pause, .stop, .combinedStop, .middleDot: true
        default: false
        }
    }
}
