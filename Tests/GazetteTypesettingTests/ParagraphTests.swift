import ChineseText
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(Samples.fonts != nil))) struct ParagraphTests {
    private func set(_ text: String, columns: Int, style: BlockStyleName = .paragraph) throws -> (ParagraphSetter.Result, Int) {
        let layout = try Samples.layout("gbt9704")
        let fonts = try #require(Samples.fonts)
        var blockStyle = layout.style(style)
        blockStyle.firstIndent = .zero
        let setter = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: fonts))
        let measure = layout.em * columns
        return (setter.set(Array(text.unicodeScalars), style: blockStyle, measure: measure), measure.raw)
    }

    private func lines(_ result: ParagraphSetter.Result) -> [String] {
        result.lines.map { line in
            line.clusters.map { index in
                let cluster = result.text.clusters[index]
                return String(
                    String.UnicodeScalarView(result.text.scalars[cluster.scalarStart..<cluster.scalarStart + cluster.scalarCount])
                )
            }.joined()
        }
    }

    @Test func `a line that cannot be filled is at least as full as it can be`() throws {
        let (result, _) = try set("aaaa_bbbb_cccc_dddd_eeee_ffff_gggg_hhhh_iiii_jjjj_kkkk", columns: 8)
        let lines = lines(result)
        #expect(lines.count > 3)
        #expect(lines.dropLast().allSatisfy { $0.count > 11 })
    }

    @Test(arguments: [10, 14, 17, 20, 22, 25, 28])
    func `every line but the last is as wide as the measure, to the unit`(columns: Int) throws {
        let (result, measure) = try set(Samples.body + Samples.body, columns: columns)
        for line in result.lines where !line.isLast { #expect(abs(line.width - measure) <= 1) }
    }

    @Test(arguments: [10, 14, 17, 20, 22, 25, 28])
    func `no line begins or ends with a forbidden mark and no unit is split`(columns: Int) throws {
        let text = Samples.body + "——" + Samples.body + "……（一）“三同步”；2020年10月21日、第十二条、86.5%、GB/T 9704—2012。" + Samples.body
        let (result, _) = try set(text, columns: columns)
        let scalars = Array(text.unicodeScalars)
        let breaks = result.lines.dropFirst().map { result.text.clusters[$0.clusters.lowerBound].scalarStart }
        #expect(LineBreakInspection.violations(in: scalars, breaks: breaks).isEmpty)
    }

    @Test func `breaking keeps every character`() throws {
        var generator = SeededGenerator.announced(for: "breaking keeps every character")
        let alphabet = Array("的县政府公报，。、；：“”（）《》〔〕—…·2020年号第条abc %Ⅱ①〇\u{3000}".unicodeScalars)
        for _ in 0..<60 {
            let count = Int.random(in: 1...160, using: &generator)
            var view = String.UnicodeScalarView()
            for _ in 0..<count { view.append(alphabet[Int.random(in: alphabet.indices, using: &generator)]) }
            let (result, _) = try set(String(view), columns: Int.random(in: 4...28, using: &generator))
            #expect(lines(result).joined() == String(view))
        }
    }

    @Test func `a mark at the line's end gives up its blank half`() throws {
        // Ten Han and a comma fill ten and a half cells.
        let (result, measure) = try set("一二三四五六七八九，一二三四五六七八九十", columns: 10)
        #expect(lines(result)[0] == "一二三四五六七八九，")
        #expect(abs(result.lines[0].width - measure) <= 1)
    }

    @Test func `two marks side by side share their blanks`() throws {
        let (result, measure) = try set("甲》（乙", columns: 4)
        let positions = result.lines[0].positions
        let em = measure / 4
        #expect(abs(positions[2] - positions[1] - em / 2) <= em / 40)
    }

    @Test func `no last line of one Han where the paragraph allows another break`() throws {
        let text = String(repeating: "政府公开工作情况，", count: 3) + "县政府办"
        for columns in 8...28 {
            let (result, _) = try set(text, columns: columns)
            guard result.lines.count > 1 else { continue }
            #expect(result.lines[result.lines.count - 1].clusters.count > 1, "\(columns) 字")
        }
    }

    @Test func `a unit wider than the line is broken, and said so`() throws {
        let (result, measure) = try set(
            "网址http://www.example.gov.cn/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", columns: 8)
        #expect(result.lines.count > 2)
        #expect(result.relaxations.contains { $0.kind == .splitWord || $0.kind == .splitUnit })
        #expect(!result.relaxations.contains { $0.kind == .overfull })
        for line in result.lines { #expect(line.width <= measure + 1) }
    }

    @Test func `a blank to be filled in that is wider than the line stays inside the measure`() throws {
        let (result, measure) = try set("合格率：" + String(repeating: "\u{A0}", count: 150) + "%", columns: 20)
        for line in result.lines { #expect(line.width <= measure + 1) }
    }

    @Test func `titles break into balanced lines where the sense pauses`() throws {
        let (result, _) = try set("东乡族自治县人民政府办公室关于印发东乡县政务公开工作实施方案的通知", columns: 28, style: .title)
        #expect(lines(result) == ["东乡族自治县人民政府办公室", "关于印发东乡县政务公开工作实施方案的通知"])
    }

    @Test func `a paragraph that fits tightly is not spread`() throws {
        let (result, measure) = try set(String(repeating: "县政府公报", count: 20), columns: 20)
        #expect(result.lines.map(\.clusters.count) == [20, 20, 20, 20, 20])
        for line in result.lines { #expect(line.positions[1] - line.positions[0] == measure / 20) }
    }
}
