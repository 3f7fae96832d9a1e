import ChineseText
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

/// 纵横对齐 and hanging marks (clreq, grid alignment; hanging punctuation).
@Suite(.requires(.fonts(Samples.fonts != nil))) struct CellProfileTests {
    private func composition(_ hanging: LineSettings.Hanging = .none, _ punctuation: LineSettings.Punctuation = .quanjiao) throws
        -> Composition
    { try Composition(.init(punctuation: punctuation, profile: .cell, hanging: hanging, digitGap: 0), face: .song) }

    /// The cells at which the Han of a line begin; nil for one that is off the lattice.
    private func cells(_ line: SetLine, _ result: ParagraphSetter.Result, em: Int) -> [Int?] {
        line.clusters.filter { result.text.clusters[$0].layoutClass == .ideograph }.map { index in
            let position = line.positions[index - line.clusters.lowerBound]
            return position % em == 0 ? position / em : nil
        }
    }

    @Test(arguments: LineSettings.Punctuation.allCases)
    func `every Han stands in a cell in every line`(punctuation: LineSettings.Punctuation) throws {
        let composition = try composition(.stops, punctuation)
        let text = Samples.body + "（一）GDP增长8.6%，其中“第一”、“第二”产业！？PM2.5与plan of work达标；里·威……"
        for columns in [12, 17, 20, 28] {
            let result = composition.set(text, columns: columns)
            #expect(result.texts.joined() == text)
            for line in result.lines {
                #expect(!cells(line, result, em: composition.em).contains(nil), "\(result.string(line.clusters))")
                #expect(line.width <= composition.em * columns)
            }
            #expect(LineBreakInspection.violations(in: result.text.scalars, breaks: result.breaks).isEmpty)
        }
    }

    @Test func `half ems that marks save count in twos and an odd one is dropped`() throws {
        let composition = try composition()
        // 》、《 saves two halves: three marks in two cells. ，《 would save one: two cells.
        let pair = composition.set("甲》、《乙，《丙", columns: 20)
        #expect(cells(pair.lines[0], pair, em: composition.em) == [0, 3, 6])
    }

    @Test func `Western text fills whole cells with the same gap on both sides`() throws {
        let composition = try composition()
        let result = composition.set("甲GDP乙", columns: 20)
        let line = result.lines[0]
        let clusters = result.text.clusters
        let left = line.positions[1] - composition.em
        let right = line.positions[4] - line.positions[3] - clusters[3].width
        #expect(left > 0 && left <= composition.em / 2 && abs(left - right) <= 1)
        #expect(line.positions[4] % composition.em == 0)
    }

    @Test func `a mark that fits in the last cell stays whole, one that does not may hang`() throws {
        let kept = try composition().set("一二三四五六七八九，一二三四五六七八九十", columns: 10)
        #expect(kept.texts[0] == "一二三四五六七八九，")
        let em = try composition().em
        #expect(kept.lines[0].positions[9] == em * 9)
        let hanging = try composition(.stops).set("一二三四五六七八九十，一二三四五六七八九十", columns: 10)
        #expect(hanging.texts[0] == "一二三四五六七八九十，")
        #expect(hanging.lines[0].positions[10] == em * 10 && hanging.lines[0].width == em * 10)
        let pushed = try composition().set("一二三四五六七八九十，一二三四五六七八九十", columns: 10)
        #expect(pushed.texts[0] == "一二三四五六七八九")
        #expect(pushed.relaxations == [.init(kind: .emptyCells, offset: 0)])
    }

    @Test(arguments: ["，", "。", "、"])
    func `one stop or pause hangs also where both edges are flush`(mark: String) throws {
        let composition = try Composition(.init(hanging: .stops, digitGap: 0))
        let result = composition.set("一二三四五六七八九十" + mark + "一二三四五六七八九十", columns: 10)
        #expect(result.texts[0] == "一二三四五六七八九十" + mark)
        #expect(result.lines[0].width == composition.em * 10)
        #expect(zip(result.lines[0].positions, result.lines[0].positions.dropFirst()).allSatisfy { $1 - $0 == composition.em })
    }

    @Test(arguments: ["；", "：", "！", "”", "》", "）"])
    func `no other mark hangs`(mark: String) throws {
        let composition = try Composition(.init(hanging: .stops, digitGap: 0))
        let result = composition.set("“一二三四五六七八九十" + mark + "一二三四五六七八九十", columns: 10)
        for line in result.lines {
            #expect(
                result.text.clusters[line.clusters.upperBound - 1].layoutClass == .ideograph || line.width <= composition.em * 10)
        }
        #expect(!result.texts[0].hasSuffix("十" + mark))
    }

    @Test func `never two marks hang, and none where the setter is told so`() throws {
        let composition = try Composition(.init(hanging: .stops, digitGap: 0))
        let two = composition.set("一二三四五六七八九十”。一二三四五六七八九十", columns: 10)
        for line in two.lines where !line.isLast {
            let last = line.clusters.upperBound - 1
            let before = line.positions[last - 1 - line.clusters.lowerBound]
            #expect(before < composition.em * 10)
        }
        let table = composition.set("一二三四五六七八九十，一二三四五六七八九十", columns: 10, hangs: false)
        #expect(table.texts[0] == "一二三四五六七八九")
    }

    @Test func `titles are not set in cells`() throws {
        var composition = try composition()
        composition.style.alignment = .center
        let result = composition.set("甲GDP乙", columns: 20)
        #expect(result.lines[0].positions[0] % composition.em != 0)
    }
}
