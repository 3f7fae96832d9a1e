import ChineseText
import GazetteModel
import GazetteTestSupport
import HarfBuzz
import PageModel
import Testing

@testable import GazetteTypesetting

/// The marks of notes: small, as high as Han, never parted from what they stand behind.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct SuperscriptTests {
    @Test(arguments: ["①", "[1]", "（1）", "12", "*"])
    func `a superscript is small and its top is that of Han`(mark: String) throws {
        let composition = try Composition()
        let range = 2..<2 + mark.unicodeScalars.count
        let shaped = composition.shape("政府" + mark + "公开", superscripts: [range])
        let raised = shaped.clusters.filter { range.contains($0.scalarStart) }
        #expect(raised.allSatisfy { $0.scale == TextShaper.superscriptScale })
        #expect(shaped.clusters.filter { !range.contains($0.scalarStart) }.allSatisfy { $0.scale == 1000 })
        let font = composition.fonts.faces[raised[0].face]
        let tops = raised.flatMap { cluster in
            shaped.glyphs[cluster.glyphRange].map {
                (font.top(of: $0.id) ?? 0) * composition.em * cluster.scale / 1000 / font.unitsPerEm - $0.y
            }
        }
        let primary = composition.fonts.faces[composition.fonts.chain(for: .body)[0]]
        let han = try #require(primary.glyph(for: "国").flatMap(primary.top(of:))) * composition.em / primary.unitsPerEm
        #expect(abs(try #require(tops.max()) - han) <= composition.em / 500)
    }

    @Test func `no line starts with a superscript and none is split`() throws {
        let composition = try Composition()
        for columns in 4...16 {
            let text = "县人民政府办公室（1）负责组织①实施[12]本办法。"
            let scalars = Array(text.unicodeScalars)
            let ranges = [8..<11, 15..<16, 18..<22]
            let result = composition.set(text, columns: columns, superscripts: ranges)
            #expect(String(String.UnicodeScalarView(scalars)) == result.texts.joined())
            for offset in result.breaks { #expect(!ranges.contains { $0.contains(offset) }, "\(columns)：\(result.texts)") }
        }
    }

    @Test func `a superscript is a run of its own size on the page`() throws {
        let composition = try Composition()
        let result = composition.set("政府①公开", columns: 20, superscripts: [2..<3])
        let runs = LinePainter.runs(
            of: result.lines[0], in: result.text, size: composition.style.size, baseline: .zero, shift: .zero, ink: .black,
            .content(element: 0)
        ).compactMap { item -> TextRun? in if case .text(let run) = item { run } else { nil } }
        #expect(runs.map(\.text) == ["政府", "①", "公开"])
        #expect(runs[1].size == composition.style.size * TextShaper.superscriptScale / 1000)
        #expect(runs[0].size == composition.style.size && runs[2].size == composition.style.size)
    }

    @Test func `no gap opens between a character and its superscript`() throws {
        let composition = try Composition(.init(latinGap: 250, digitGap: 250))
        let plain = composition.set("政府12公开政府公开", columns: 20, superscripts: [2..<4]).lines[0]
        #expect(plain.positions[2] - plain.positions[1] == composition.em)
    }
}
