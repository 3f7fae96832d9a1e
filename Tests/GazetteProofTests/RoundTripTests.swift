import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import HarfBuzz
import PageModel
import PageSamples
import Testing

@testable import GazetteProof

/// Hard characters from the text to the finished file and back, by both readers.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct RoundTripTests {
    /// What becomes something else most often: ligatures, dashes, paired quotes, ideographic spaces, selectors, joiners.
    private static let pieces = [
        "ffi", "office", "fl", "fj", "——", "……", "““””", "‘’", "\u{3000}", "e\u{301}", "\u{E9}", "葛\u{E0100}", "a\u{AD}b",
        "क\u{200D}", "一⼀", "龜\u{F907}", "＄１２", "$12", "（甲）", "(A)", "㈠①", "ﬁ", "－—–-", "·・", "〇○",
    ]

    /// Sets texts as the paragraphs of a document, and proves the finished file; gives how many blocks were proved.
    private func prove(_ strings: [String]) throws -> Int {
        let fixture = HardText.issue(strings)
        let pdf = try fixture.issue.finished()
        let blocks = strings.map { TextBlock(role: .paragraph, text: $0) }
        let document = GazetteDocument(
            id: "2020-01-001", document: OfficialDocument(parts: [DocumentPart(kind: .main, blocks: blocks)]),
            sourceName: "hard.txt", sourceDigest: "")
        let statement = try TextLayerProof.prove(pdf, shows: fixture.issue, documents: [document])
        #expect(
            statement.documents.map(\.text.characters)
                == [strings.joined().unicodeScalars.count { !$0.properties.isWhitespace }])
        return blocks.count
    }

    @Test func `ten thousand hard texts survive the round trip`() throws {
        var random = SeededGenerator.announced(for: "ten thousand hard texts")
        let hard = HardText(HardText.visible + HardText.composed, faces: TestFonts.faces)
        let covered = Self.pieces.filter { piece in
            piece.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isDefaultIgnorableCodePoint || TestFonts.faces.contains { $0.glyph(for: scalar) != nil }
            }
        }
        #expect(covered.count >= 20)
        var proved = 0
        for _ in 0..<4 {
            proved += try prove(
                (0..<2500).map { number in
                    let opening = hard.string(using: &random, opening: 0x4E00...0x9FA5, length: 1...6)
                    return opening + covered[number % covered.count] + "文"
                })
        }
        #expect(proved == 10_000)
    }

    @Test func `long texts whose glyphs stand for many texts survive too`() throws {
        var random = SeededGenerator.announced(for: "glyphs of many texts")
        let hard = HardText(HardText.visible + HardText.composed, faces: TestFonts.faces)
        #expect(try prove((0..<120).map { _ in hard.string(using: &random) }) == 120)
    }

    @Test func `a character of private use is refused before there is a file`() throws {
        let layouts = [Repository.root.appending(path: "layouts").path]
        let parsed = DocumentParser.parse(SourceText(name: "p.txt", text: "私用\u{E000}字\u{F0000}符。\n"))
        let issue = DocumentTypesetter(
            layout: try LayoutSpecification.load(named: "gbt9704", searching: layouts),
            fonts: try FontLibrary.standard(searching: [Repository.root.path])
        ).typeset([parsed])
        #expect(issue.diagnostics.contains { $0.severity == .error && $0.code == "missing-glyph" })
    }
}
