import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import PageSamples
import Testing

@testable import GazettePDF

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct FinishingTests {
    private let sample = SampleIssue().typeset

    private func finished() throws -> [UInt8] {
        try PDFRenderer.render(sample, as: .archival())
    }

    @Test(.requires(.tool("qpdf"))) func `the file says what it is`() throws {
        let text = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: finished())
        for wanted in [
            "/MarkInfo", "/DisplayDocTitle true", "/Lang (zh-CN)", "/GTS_PDFA1", "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>", "/Tabs /S", "/Artifact BMC", "/ID [",
        ] {
            #expect(text.contains(wanted), "\(wanted)")
        }
    }

    @Test(.requires(.tool("qpdf"))) func `the file is sound, and the same twice`() throws {
        let file = try finished()
        #expect(try file == finished())
        let output = try OutsideTool.output("qpdf", ["--check", "FILE"], of: file)
        #expect(output.contains("No syntax or stream encoding errors found") && output.hasSuffix("[exit 0]"))
    }

    @Test(.requires(.tool("pdfinfo"))) func `the tree has sections, contents and paragraphs that go on overleaf`() throws {
        let tree = try OutsideTool.output("pdfinfo", ["-struct", "FILE"], of: finished())
        let lines = tree.split(separator: "\n").filter { !$0.contains("Object") && !$0.hasPrefix("[") }
        #expect(
            lines.map { $0.trimmingCharacters(in: .whitespaces).replacing(" (block)", with: "").replacing(" (inline)", with: "") }
                == [
                    "Document", "Sect", "H1", "TOC", "TOCI", "Reference", "Link", "TOCI", "Reference", "Link",
                    "Sect \"2020-01-001\"", "H2", "P", "P", "Span", "Span", "P", "Sect \"2020-01-002\"", "H2", "P",
                ])
    }

    @Test(.requires(.tool("qpdf")), .requires(.tool("pdfinfo")))
    func `text of another language says so, and digits beside it are of it`() throws {
        let issue = HardText.issue(["文བོད་ཡིག་2020།文", "汉字2020"]).issue
        let file = try PDFRenderer.render(issue, as: .archival())
        let text = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: file)
        let tree = try OutsideTool.output("pdfinfo", ["-struct-text", "FILE"], of: file)
        #expect(text.components(separatedBy: "/Lang (bo)").count == 2)
        let lines = tree.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains("\"བོད་ཡིག་2020།\"") && lines.contains("\"汉字2020\""))
    }

    @Test(.requires(.tool("pdfdetach")), .requires(.tool("qpdf"))) func `a file carries what it was made from`() throws {
        let files = ["document-10", "document-9"].map {
            AttachedFile(name: "\($0).txt", type: "text/plain", description: "第\($0)件", bytes: Array("正文𠀀 \($0)\n".utf8))
        }
        let file = try PDFRenderer.render(sample, as: .archival(attachments: files.reversed()))
        let list = try OutsideTool.output("pdfdetach", ["-list", "FILE"], of: file)
        #expect(list.contains("1: document-10.txt") && list.contains("2: document-9.txt"))
        for (index, attached) in files.enumerated() {
            let arguments = ["-save", "\(index + 1)", "-o", "/dev/stdout", "FILE"]
            #expect(try OutsideTool.bytes("pdfdetach", arguments, of: file) == attached.bytes)
        }
        let text = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: file)
        #expect(text.contains("/AFRelationship /Source") && text.contains("/Subtype /text#2fplain"))
    }

    @Test(.requires(.tool("mutool"))) func `finishing changes neither text nor look`() throws {
        let drawn = try PDFRenderer.render(sample)
        for arguments in [
            ["draw", "-q", "-F", "txt", "FILE"], ["draw", "-q", "-F", "pgm", "-r", "40", "-o", "-", "FILE", "1,2,4"],
        ] {
            let before = try OutsideTool.bytes("mutool", arguments, of: drawn)
            #expect(try OutsideTool.bytes("mutool", arguments, of: finished()) == before)
            #expect(before.count > 100)
        }
    }

    @Test(.requires(.tool("qpdf")), .requires(.tool("mutool"))) func `a linearized file reads the same`() throws {
        let copy = try PDFRenderer.render(sample, as: .archival(isLinearized: true))
        let check = try OutsideTool.output("qpdf", ["--check-linearization", "FILE"], of: copy)
        #expect(check.contains("no linearization errors") && check.hasSuffix("[exit 0]"), "\(check)")
        for arguments in [
            ["draw", "-q", "-F", "txt", "FILE"], ["draw", "-q", "-F", "pgm", "-r", "40", "-o", "-", "FILE", "1,2,4"],
        ] {
            #expect(
                try OutsideTool.bytes("mutool", arguments, of: copy) == OutsideTool.bytes("mutool", arguments, of: finished()))
        }
    }

    @Test func `a file that is none is refused`() {
        #expect(throws: PDFRenderError.self) {
            try PDFFinisher.finish(
                Array("%PDF-1.5\n".utf8), of: sample, structure: DrawnStructure(), attachments: [], isLinearized: false)
        }
    }

    @Test func `a span that tells its text is part of the artifact around it`() {
        let content = "m\nq\n(a)Tj\n/Span << /ActualText <feff00a0> >> BDC\n(b)Tj\nEMC\n(c)Tj\n/P << /MCID 0 >> BDC\nEMC\nQ\n"
        let marked = String(decoding: ArtifactMarks.added(to: Array(content.utf8)), as: UTF8.self)
        #expect(
            marked == "m\nq\n/Artifact BMC\n(a)Tj\n/Span << /ActualText <feff00a0> >> BDC\n(b)Tj\nEMC\n(c)Tj\nEMC\n"
                + "/P << /MCID 0 >> BDC\nEMC\nQ\n")
    }

    @Test(.requires(.tool("qpdf"))) func `tables have rows, spans and the cells without text`() throws {
        let text = "表1　预算\n| 项目 | 金额 || 备注 |\n|---|---|---|---|\n| 甲 | 1 | 2 |  |\n| ^^ | 3 | 4 | 有 |\n续文[^①]。\n[^①]: 一注。\n"
        let parsed = DocumentParser.parse(SourceText(name: "t.txt", text: "关于预算的通知\n\n" + text))
        let layouts = [Repository.root.appending(path: "layouts").path]
        let issue = DocumentTypesetter(
            layout: try LayoutSpecification.load(named: "gbt9704", searching: layouts),
            fonts: try FontLibrary.standard(searching: [Repository.root.path])
        ).typeset([parsed])
        let file = try PDFRenderer.render(issue, as: .archival())
        let objects = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: file)
        func count(_ part: String) -> Int { objects.components(separatedBy: part).count - 1 }
        #expect(count("/S /Table") == 1 && count("/S /TR") == 3)
        // Three of the head, one of which spans two columns; four and three of the body, one without text.
        #expect(count("/S /TH") == 3 && count("/S /TD") == 7)
        #expect(count("/ColSpan 2") == 1 && count("/RowSpan 2") == 1 && count("/Scope /Column") == 3)
        #expect(count("(note-000001)") == 2 && objects.contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test(.requires(.tool("qpdf")), .requires(.tool("pdftotext")))
    func `a seal is multiplied with its text, a photograph keeps its bytes`() throws {
        let text = "特此通知。\n\n![照片](b.jpg)\n\n某市教育局\n\n2020年10月21日\n\n![印章：某市教育局](a.png)\n"
        let parsed = DocumentParser.parse(SourceText(name: "t.txt", text: "关于赠阅的通知\n\n" + text))
        let photograph = TinyPicture.jpeg(width: 600, height: 40, density: 300)
        var images = PageImages()
        images.add(photograph, named: "b.jpg", ofDocument: 0)
        images.add(TinyPicture.png(width: 496, height: 496, density: 11_811), named: "a.png", ofDocument: 0)
        let issue = DocumentTypesetter(
            layout: try LayoutSpecification.load(
                named: "gbt9704", searching: [Repository.root.appending(path: "layouts").path]),
            fonts: try FontLibrary.standard(searching: [Repository.root.path])
        ).typeset([parsed], images: images)
        let file = try PDFRenderer.render(issue, as: .archival())
        #expect(Data(file).range(of: Data(photograph)) != nil)
        let objects = try OutsideTool.output("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: file)
        let words = try OutsideTool.output("pdftotext", ["-raw", "FILE", "-"], of: file)
        #expect(objects.contains("/BM /Multiply") && words.contains("某市教育局\n2020年10月21日"))
    }

    @Test func `only what stands outside of structure is an artifact`() {
        let content = "1 0 0 -1 0 842 cm\nq\n0 g\nBT\n(a)Tj\nET\n/P << /MCID 0 >> BDC\nBT\n(b)Tj\nET\nEMC\n1 2 3 4 re f\nQ\n"
        let marked = String(decoding: ArtifactMarks.added(to: Array(content.utf8)), as: UTF8.self)
        #expect(
            marked == "1 0 0 -1 0 842 cm\nq\n/Artifact BMC\n0 g\nBT\n(a)Tj\nET\nEMC\n/P << /MCID 0 >> BDC\nBT\n(b)Tj\nET\nEMC\n"
                + "/Artifact BMC\n1 2 3 4 re f\nEMC\nQ\n")
    }
}
