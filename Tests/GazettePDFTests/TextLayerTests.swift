import GazetteModel
import GazettePDF
import GazetteProof
import GazetteTestSupport
import GazetteTypesetting
import HarfBuzz
import PageModel
import PageSamples
import Testing

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct TextLayerTests {
    @Test(.requires(.tool("mutool"))) func `a reader that knows only the fonts' tables reads the same text`() throws {
        var random = SeededGenerator.announced(for: "hard characters, second reader")
        let hard = HardText(HardText.visible, faces: TestFonts.faces)
        let strings = (0..<200).map { _ in hard.string(using: &random) }
        let pdf = try PDFRenderer.render(HardText.issue(strings).issue)
        let text = try OutsideTool.output("mutool", ["draw", "-q", "-F", "txt", "FILE"], of: pdf)
        expectSame(text, strings.joined() + "[exit 0]")
    }

    @Test(.requires(.tool("mutool"))) func `a glyph of two characters keeps both`() throws {
        let strings = ["一⼀一⼀日⽇日⽇", "龜\u{F907}龜\u{F908}龜", "空 格\u{A0}格\u{200B}零\u{AD}软 格"]
        let fixture = HardText.issue(strings)
        let pdf = try PDFRenderer.render(fixture.issue)
        _ = try TextLayerProof.prove(fixture.issue.finished(), shows: fixture.issue, documents: [])
        let text = try OutsideTool.output("mutool", ["draw", "-q", "-F", "txt", "FILE"], of: pdf)
        expectSame(text, strings.joined() + "[exit 0]")
    }

    @Test func `runs without ink give their text to a neighbour`() throws {
        var fixture = IssueFixture()
        for texts in [["文", "\u{200B}", "国"], ["\u{200B}", "文", " "], [" ", "\u{2060}", "文"], ["文", " ", "\u{E0100}"]] {
            fixture.beginPage()
            let element = fixture.element(.paragraph)
            for (index, text) in texts.enumerated() {
                let x = Length.points(72 + 16 * index)
                let purpose = TextRun.Purpose.content(element: element)
                for run in fixture.runs(text, x: x, y: .points(100), purpose: purpose, ink: .black) { fixture.add(.text(run)) }
                fixture.artifact("天头", y: .points(40))
            }
        }
        #expect(
            try TextLayerProof.prove(fixture.issue.finished(), shows: fixture.issue, documents: []).pages.count
                == 4)
    }

    @Test(.requires(.tool("pdfinfo"))) func `the sample's text is read in reading order by its structure`() throws {
        let sample = SampleIssue()
        let pdf = try PDFRenderer.render(sample.typeset)
        let output = try OutsideTool.output("pdfinfo", ["-struct-text", "FILE"], of: pdf)
        let lines = output.split(separator: "\n")
        let text = lines.filter { $0.hasPrefix("  \"") }.map { $0.dropFirst(3).dropLast() }.joined()
        let entries = ["\(SampleIssue.titles[0]) 3", "\(SampleIssue.titles[1]) 7"]
        let expected = ["东乡族自治县人民政府公报"] + entries + sample.documents.flatMap { $0.document.blocks.map(\.text) }
        expectSame(text, expected.joined())
        // The long paragraph fills its second page and is split there once.
        let types = lines.filter { $0.first?.isLetter == true }.map { String($0.prefix { $0 != " " }) }
        #expect(types == ["H1", "Link", "Link", "H2", "P", "P", "P", "P", "H2", "P"])
    }

    /// Compares without white space, and shows only the place of the first difference.
    private func expectSame(_ actual: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let read = scalars(actual)
        let wanted = scalars(expected)
        let place = zip(read, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(read.count, wanted.count)
        #expect(
            place == read.count && place == wanted.count,
            "at \(place): \(Array(wanted.dropFirst(max(0, place - 3)).prefix(8))) read as \(Array(read.dropFirst(max(0, place - 3)).prefix(8)))",
            sourceLocation: sourceLocation)
    }

    /// The characters of a text without white space.
    private func scalars(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }
}
