import ChineseText
import GazetteModel
import GazetteTestSupport
import HarfBuzz
import PageModel
import Testing

@testable import GazetteTypesetting

/// Which faces set a paragraph: one for a name, one for all marks, none without being told.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct FaceChoiceTests {
    private func faces(_ text: String, role: FontRole = .body) throws -> [String] {
        let composition = try Composition(face: role)
        let shaped = composition.shape(text)
        return shaped.clusters.map { composition.fonts.names[$0.face] }
    }

    @Test func `a name that needs a fallback is set in one face`() throws {
        // Fandol has 王 and 张 but neither 玥 nor 昉.
        #expect(try faces("：王玥、") == ["fandol-fang", "noto-serif-sc", "noto-serif-sc", "fandol-fang"])
        #expect(try faces("王玥琪") == ["noto-serif-sc", "noto-serif-sc", "noto-serif-sc"])
        #expect(try faces("张　玥") == ["noto-serif-sc", "fandol-fang", "noto-serif-sc"])
    }

    @Test func `a character inside a sentence falls back alone`() throws {
        let found = try faces("任命王玥为副县长")
        #expect(found.filter { $0 == "noto-serif-sc" }.count == 1)
        #expect(found[3] == "noto-serif-sc")
    }

    @Test func `a name with characters of two fallbacks takes one that has all, or stays mixed`() throws {
        // 玥 is in Noto, 𠮷 is not in the primary: the first face that has the whole name sets it.
        let composition = try Composition()
        let shaped = composition.shape("王𪛖玥")
        let used = Set(shaped.clusters.map(\.face))
        #expect(used.count == 1)
        #expect(composition.fonts.faces[used.first ?? 0].glyph(for: "\u{2A6D6}") != nil)
    }

    @Test func `what is set in another face for unity's sake is told apart from what the face lacks`() throws {
        let composition = try Composition()
        let fallbacks = composition.shape("王玥").fallbacks
        #expect(fallbacks.map(\.offset) == [0, 1])
        #expect(fallbacks.map(\.isForUnity) == [true, false])
    }

    @Test func `the marks of a paragraph are of one face`() throws {
        let composition = try Composition()
        // 〖 is in Noto only where Fandol lacks it; then the comma and the stop come from there too.
        let lacking = "〖〗〘〙⁇‼・〰".unicodeScalars.first {
            composition.fonts.faces[composition.fonts.chain(for: .body)[0]].glyph(for: $0) == nil
        }
        let mark = try #require(lacking)
        let shaped = composition.shape("国，国\(mark)国。")
        let marks = shaped.clusters.filter { $0.layoutClass.isFullWidthMark }
        #expect(marks.count >= 2 && Set(marks.map(\.face)).count == 1)
        #expect(shaped.clusters[0].face == composition.fonts.chain(for: .body)[0])
    }

    @Test(arguments: [FontRole.body, .song, .heading, .kai, .title])
    func `a dash of two ems is of the primary face and takes two ems`(role: FontRole) throws {
        let composition = try Composition(face: role)
        let shaped = composition.shape("国，\u{2E3A}国⸺⸺")
        #expect(Set(shaped.clusters.map(\.face)).count == 1)
        let dashes = shaped.clusters.filter { $0.layoutClass == .dash }
        #expect(dashes.count == 3)
        for dash in dashes {
            #expect(abs(dash.width - 2 * composition.em) <= composition.em / 50)
            #expect(shaped.scalars[dash.scalarRange] == ["\u{2E3A}"])
        }
        #expect(shaped.missing.isEmpty && shaped.fallbacks.isEmpty)
    }

    @Test(arguments: FontRole.allCases.filter(\.setsHan))
    func `every general standard character is shaped to a glyph`(role: FontRole) throws {
        let locations = try #require(FontFixture.locations)
        let repertoire = try #require(HanRepertoire.all(tableFile: locations.charactersFile).first { $0.scalars.count == 8105 })
        let composition = try Composition(face: role)
        let shaped = composition.shape(String(String.UnicodeScalarView(repertoire.scalars)))
        #expect(shaped.missing.isEmpty && shaped.clusters.count == 8105)
        #expect(shaped.glyphs.allSatisfy { $0.id != 0 })
    }

    @Test func `in strict mode a fallback is an error that names the characters`() throws {
        var document = Samples.notice
        document.parts[0].blocks[4].text = "任命王玥为副县长。"
        let fonts = try #require(Samples.fonts).refusingFallback()
        let issue = IssueTypesetter(layout: try Samples.layout("gbt9704"), fonts: fonts).typeset(try Samples.issue([document]))
        let errors = issue.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["font-fallback"])
        #expect(errors.first?.summary == "主字体没有的 1 个字用 noto-serif-sc 补：玥")
    }

    @Test func `a character whose face is another for unity's sake is told too`() throws {
        var document = Samples.notice
        document.parts[0].blocks[4].text = "王玥"
        let issue = IssueTypesetter(layout: try Samples.layout("gbt9704"), fonts: try #require(Samples.fonts)).typeset(
            try Samples.issue([document]))
        let notes = issue.diagnostics.filter { $0.code == "font-fallback" }
        #expect(notes.map(\.summary) == ["主字体没有的 1 个字用 noto-serif-sc 补：玥；同名或同段标点随之换用的 1 个字：王"])
    }
}
