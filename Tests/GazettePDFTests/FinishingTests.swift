import Foundation
import GazetteTestSupport
import GazetteTypesetting
import Testing

@testable import GazettePDF

@Suite(.enabled(if: TestFonts.arePresent))
struct FinishingTests {
    private let sample = SampleIssue().typeset

    private func finished() throws -> [UInt8] {
        try PDFFinisher.finish(PDFRenderer.render(sample), sample.information, outline: sample.outline)
    }

    @Test func `the file says what it is`() throws {
        guard let text = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: finished()) else {
            return
        }
        for wanted in [
            "/MarkInfo", "/DisplayDocTitle true", "/Lang (zh-CN)", "/GTS_PDFA1", "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>", "/Tabs /S", "/Artifact BMC", "/ID [",
        ] {
            #expect(text.contains(wanted), "\(wanted)")
        }
    }

    @Test func `the file is sound, and the same twice`() throws {
        let file = try finished()
        #expect(try file == finished())
        guard let output = try OutsideTool.output("qpdf", ["--check", "FILE"], of: file) else { return }
        #expect(output.contains("No syntax or stream encoding errors found") && output.hasSuffix("[exit 0]"))
    }

    @Test func `finishing changes neither text nor look`() throws {
        let drawn = try PDFRenderer.render(sample)
        for arguments in [
            ["draw", "-q", "-F", "txt", "FILE"], ["draw", "-q", "-F", "pgm", "-r", "40", "-o", "-", "FILE", "1,2,4"],
        ] {
            guard let before = try OutsideTool.bytes("mutool", arguments, of: drawn) else { return }
            #expect(try OutsideTool.bytes("mutool", arguments, of: finished()) == before)
            #expect(before.count > 100)
        }
    }

    @Test func `a file that is none is refused`() {
        #expect(throws: PDFRenderError.self) {
            try PDFFinisher.finish(Array("%PDF-1.5\n".utf8), sample.information, outline: [])
        }
    }

    @Test func `only what stands outside of structure is an artifact`() {
        let content = "1 0 0 -1 0 842 cm\nq\n0 g\nBT\n(a)Tj\nET\n/P << /MCID 0 >> BDC\nBT\n(b)Tj\nET\nEMC\n1 2 3 4 re f\nQ\n"
        let marked = String(decoding: ArtifactMarks.added(to: Array(content.utf8)), as: UTF8.self)
        #expect(
            marked == "1 0 0 -1 0 842 cm\nq\n/Artifact BMC\n0 g\nBT\n(a)Tj\nET\nEMC\n/P << /MCID 0 >> BDC\nBT\n(b)Tj\nET\nEMC\n"
                + "/Artifact BMC\n1 2 3 4 re f\nEMC\nQ\n")
    }
}
