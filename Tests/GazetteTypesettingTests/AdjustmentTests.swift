import ChineseText
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

/// The order in which a line gives way (clreq, line adjustment): tier by tier, every place of a tier alike.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct AdjustmentTests {
    private func composition() throws -> Composition { try Composition(.init(latinGap: 250, digitGap: 0), face: .song) }

    /// The tiers that a fit opens.
    private func tiers(_ fit: LineFit?) -> [Int] { (0..<8).filter { (fit?.amounts[$0] ?? 0) != 0 } }

    /// A text with a place in every tier.
    private let text = "国家“重点”项目，按照 plan of work 执行，国家"

    private func natural(_ composition: Composition) -> Int {
        let (shaped, glue) = composition.glue(text)
        return glue.width(0, shaped.clusters.count)
    }

    @Test func `compression opens word spaces, brackets, pause marks and Latin gaps in turn`() throws {
        let composition = try composition()
        let (shaped, glue) = composition.glue(text)
        let count = shaped.clusters.count
        let sums = glue.rows[count - 1]
        var need = 0
        for tier in ParagraphGlue.shrinkTiers {
            #expect(sums[tier] > 0)
            need += sums[tier]
            let measure = natural(composition) - need
            let full = try #require(LineFit(glue, 0, count, measure: measure, em: composition.em, isLast: false))
            #expect(tiers(full) == Array(0...tier))
            for opened in 0...tier { #expect(full.amounts[opened] == sums[opened]) }
            let wider = try #require(LineFit(glue, 0, count, measure: measure + 1, em: composition.em, isLast: false))
            #expect(wider.amounts[tier] == sums[tier] - 1)
        }
        // 句末点号 keep their blank, and nothing else is left.
        #expect(LineFit(glue, 0, count, measure: natural(composition) - need - 1, em: composition.em, isLast: false) == nil)
    }

    @Test func `expansion opens word spaces, Latin gaps and all Han in turn, the last without a limit`() throws {
        let composition = try composition()
        let (shaped, glue) = composition.glue(text)
        let count = shaped.clusters.count
        let sums = glue.rows[count - 1]
        var need = 0
        for tier in ParagraphGlue.stretchTiers {
            need += sums[tier]
            let fit = try #require(
                LineFit(glue, 0, count, measure: natural(composition) + need, em: composition.em, isLast: false))
            #expect(tiers(fit) == Array(4...tier) && !fit.isLoose)
        }
        let loose = try #require(
            LineFit(glue, 0, count, measure: natural(composition) + need + 900, em: composition.em, isLast: false))
        #expect(loose.isLoose && loose.amounts[ParagraphGlue.han] == sums[ParagraphGlue.han] + 900)
    }

    @Test func `limits are those of clreq`() throws {
        let composition = try composition()
        let em = composition.em
        func sums(_ text: String) -> SIMD8<Int> {
            let (shaped, glue) = composition.glue(text)
            return glue.rows[shaped.clusters.count - 1]
        }
        // A word space of a third gives down to a quarter and up to a half of an em.
        #expect(abs(sums("a b")[ParagraphGlue.wordSpace] - em / 12) <= em / 200)
        #expect(abs(sums("a b")[ParagraphGlue.wideWordSpace] - em / 6) <= em / 200)
        // The Han–Latin gap of a quarter down to an eighth, up to a third.
        #expect(abs(sums("国a")[ParagraphGlue.latin] - em / 8) <= 1)
        #expect(abs(sums("国a")[ParagraphGlue.wideLatin] - em / 12) <= 1)
        #expect(sums("国国")[ParagraphGlue.han] == em / 4)
        #expect(sums("国《")[ParagraphGlue.bracket] == (em + 1) / 2)
        #expect(sums("》国")[ParagraphGlue.bracket] == (em + 1) / 2)
        #expect(sums("，国")[ParagraphGlue.pause] == (em + 1) / 2)
        #expect(sums("。国")[ParagraphGlue.pause] == 0 && sums("。国")[ParagraphGlue.bracket] == 0)
    }

    @Test(arguments: ["《国", "国，", "国。", "国》", "国/", "/国", "里·威", "——国", "国——", "……国", "国……", "～国", "A国"])
    func `no Han gap opens inside brackets, before marks or beside dashes`(text: String) throws {
        let (shaped, glue) = try composition().glue(text)
        #expect(glue.rows[shaped.clusters.count - 1][ParagraphGlue.han] == 0)
    }

    @Test(arguments: ["国国", "国《", "》国", "，国", "。国", "？国", "人々", "々人"])
    func `a Han gap opens between Han and outside marks`(text: String) throws {
        let (shaped, glue) = try composition().glue(text)
        #expect(glue.rows[shaped.clusters.count - 1][ParagraphGlue.han] > 0)
    }

    @Test func `every place of a tier gets the same, to the unit`() throws {
        let composition = try composition()
        let (fit, gaps) = composition.fit("国国国国国国国国国", thousandths: 9_813)
        #expect(fit?.isLoose == false)
        #expect(gaps.count == 8)
        #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1)
        #expect(gaps.reduce(0, +) == composition.em * 9_813 / 1000 - composition.em * 9)
    }

    @Test func `beyond the limit every place still gets the same`() throws {
        let composition = try composition()
        let (fit, gaps) = composition.fit("国国国，国国", thousandths: 9_000)
        #expect(fit?.isLoose == true)
        let given = gaps.filter { $0 > 0 }
        #expect(given.count == 4 && (given.max() ?? 0) - (given.min() ?? 0) <= 1)
    }

    @Test func `a place with less to give is filled first and the others share the rest`() throws {
        // The quotes of LXGW leave less to trim than its brackets.
        let kai = try Composition(.init(digitGap: 0), face: .kai)
        let (quotes, uneven) = kai.glue("国“国”国（国）国《国》国")
        let last = quotes.clusters.count - 1
        let places = (1...last).map { uneven.rows[$0][ParagraphGlue.bracket] - uneven.rows[$0 - 1][ParagraphGlue.bracket] }
        let total = places.reduce(0, +)
        for amount in [1, 7, total / 3, total / 2, total * 9 / 10, total - 1, total] {
            var gaps = [Int](repeating: 0, count: last + 1)
            EqualShares.add(-amount, of: ParagraphGlue.bracket, in: uneven, 0, last, to: &gaps)
            let taken = gaps.dropFirst().map { -$0 }
            #expect(taken.reduce(0, +) == amount)
            #expect(zip(taken, places).allSatisfy { $0 >= 0 && $0 <= $1 })
            // Whoever is not full has as much as anybody, but for the odd unit.
            let most = taken.max() ?? 0
            #expect(zip(taken, places).allSatisfy { $1 == 0 || $0 == $1 || most - $0 <= 1 })
        }
    }

    @Test func `a last line half an em too long is compressed into the measure`() throws {
        let result = try Composition(face: .song).set("国国国，国国国国国。", columns: 9)
        #expect(result.texts == ["国国国，国国国国国。"])
        #expect(result.lines[0].width == (try composition().em) * 9)
    }

    @Test func `a typed space between Han and letters is the gap itself`() throws {
        let composition = try composition()
        #expect(composition.naturalWidth("a 国") == composition.naturalWidth("a国"))
        #expect(composition.naturalWidth("a 国 b") == composition.naturalWidth("a国b"))
        #expect(composition.naturalWidth("国 国") > 2 * composition.em)
    }

    @Test func `no gap stands beside marks, signs or inside a unit`() throws {
        let composition = try Composition(.init(latinGap: 250, digitGap: 250), face: .song)
        let (shaped, glue) = composition.glue("，a，5％国")
        #expect((1..<shaped.clusters.count).allSatisfy { glue.rows[$0][ParagraphGlue.latin] == 0 })
        let result = composition.set("国2020年国", columns: 20)
        let line = result.lines[0]
        let year = line.positions[5] - line.positions[4]
        #expect(year == result.text.clusters[4].width)
        #expect(line.positions[1] - line.positions[0] > composition.em)
    }
}
