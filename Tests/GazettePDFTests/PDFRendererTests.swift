import ErrorKinds
import Foundation
import GazetteModel
import GazettePDF
import GazetteTestSupport
import GazetteTypesetting
import HarfBuzz
import PageModel
import PageSamples
import Testing

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct PDFRendererTests {
    private let sample = SampleIssue()

    @Test(.requires(.tool("qpdf"))) func `the file is sound`() throws {
        let pdf = try PDFRenderer.render(sample.typeset)
        #expect(pdf.starts(with: Array("%PDF-1.5".utf8)))
        let output = try OutsideTool.output("qpdf", ["--check", "FILE"], of: pdf)
        #expect(output.hasSuffix("[exit 0]"))
        #expect(output.contains("No syntax or stream encoding errors found"))
    }

    @Test(.requires(.tool("pdffonts"))) func `every font is embedded as a subset with a text table`() throws {
        let pdf = try PDFRenderer.render(sample.typeset)
        let output = try OutsideTool.output("pdffonts", ["FILE"], of: pdf)
        let fonts = output.split(separator: "\n").dropFirst(2).filter { !$0.hasPrefix("[exit") }
        #expect(fonts.count == 1)
        for font in fonts {
            // Six letters and a plus sign mark a subset.
            #expect(font.dropFirst(6).first == "+")
            #expect(font.contains("yes yes yes"))
        }
        #expect(pdf.count < 60_000)
    }

    @Test func `progress tells every page`() throws {
        var told: [Int] = []
        _ = try PDFRenderer.render(sample.typeset) { told.append($0) }
        #expect(told == [1, 2, 3, 4, 5, 6])
    }

    @Test func `a glyph that the face lacks stops the issue`() throws {
        var issue = sample.typeset
        issue.changeRun { $0.glyphs[1].id = 0 }
        #expect(throws: PDFRenderError.missingGlyph(page: 1, text: "东乡族自治县人民政府公报", scalar: "乡")) {
            try PDFRenderer.render(issue)
        }
    }

    @Test func `a run whose text and glyphs do not add up stops the issue`() throws {
        for change: (inout TextRun) -> Void in [
            { $0.text += "多" }, { $0.glyphs.removeLast() }, { $0.clusters.removeLast() },
            { $0.clusters[0] = TextRun.Cluster(scalars: 1, glyphs: 0) }, { $0.face = 99 }, { $0.face = -1 },
        ] {
            var issue = sample.typeset
            issue.changeRun(change)
            #expect {
                try PDFRenderer.render(issue)
            } throws: { error in
                guard case PDFRenderError.malformedRun(page: 1, _) = error else { return false }
                return true
            }
        }
    }

    /// A picture wider than Cairo's surfaces, which reading refuses long before.
    @Test func `a failure of Cairo names its page and is our fault`() throws {
        var issue = SampleIssue().typeset
        issue.images = [PageImage(format: .jpeg, bytes: TinyPicture.jpeg(width: 8, height: 8), width: 40_000, height: 8)]
        let element = try #require(issue.elements.indices.last)
        issue.pages[2].items.append(
            .image(ImageBox(x: .zero, y: .zero, width: .points(8), height: .points(8), image: 0, element: element)))
        let error = #expect(throws: PDFRenderError.self) { try PDFRenderer.render(issue) }
        #expect(error?.kind == .fault)
        #expect(error?.message.hasPrefix("第3页绘制失败：") == true, "\(error?.message ?? "")")
    }

    @Test func `a picture that nobody can decode is not our fault`() throws {
        var file = TinyPicture.png(width: 8, height: 8)
        // Within the compressed pixels.
        for index in 45..<60 { file[index] = 0xFF }
        var issue = SampleIssue().typeset
        issue.images = [PageImage(format: .png, bytes: file, width: 8, height: 8)]
        let element = try #require(issue.elements.indices.last)
        issue.pages[2].items.append(
            .image(ImageBox(x: .zero, y: .zero, width: .points(8), height: .points(8), image: 0, element: element)))
        let error = #expect(throws: PDFRenderError.self) { try PDFRenderer.render(issue) }
        #expect(error?.kind == .input)
        #expect(error?.message.hasPrefix("第1幅图不能解码：") == true, "\(error?.message ?? "")")
    }

    @Test func `what cannot be drawn, embedded or finished is our fault, fonts are settings`() {
        let faults: [PDFRenderError] = [
            .missingGlyph(page: 1, text: "乡", scalar: "乡"), .malformedRun(page: 1, text: ""), .unknownDestination(""),
            .duplicateDestination(""), .font(.subsetFailed(path: "")), .embedding(""), .finishing(""), .unknownImage(0),
        ]
        #expect(faults.map(\.kind) == faults.map { _ in .fault })
        #expect(PDFRenderError.font(.unreadable(path: "")).kind == .configuration)
        #expect(PDFRenderError.font(.notAFont(path: "", index: 0)).kind == .configuration)
    }

    @Test func `links lead somewhere, and to one place`() throws {
        var lost = sample.typeset
        lost.outline[0].target = "nowhere"
        #expect(throws: PDFRenderError.unknownDestination("nowhere")) { try PDFRenderer.render(lost) }
        var twice = sample.typeset
        twice.pages[1].items.append(.destination(Destination(name: "cover", y: .zero)))
        #expect(throws: PDFRenderError.duplicateDestination("cover")) { try PDFRenderer.render(twice) }
    }

    @Test func `an issue without pages and an empty page can be drawn`() throws {
        var issue = sample.typeset
        issue.outline = []
        issue.elements = []
        issue.pages = [PageFrame(width: .points(100), height: .points(100))]
        #expect(try PDFRenderer.render(issue).starts(with: Array("%PDF".utf8)))
    }

    @Test func `a page is rastered by the same drawing`() throws {
        let png = try PageRaster.png(of: sample.typeset.pages[0], faces: sample.typeset.faces, dotsPerInch: 72)
        #expect(png.starts(with: [0x89] + Array("PNG".utf8)))
        // Width and height of the header: 595.28 × 841.89 points, rounded up.
        #expect(Array(png[16..<24]) == [0, 0, 2, 84, 0, 0, 3, 74])
        #expect(png == (try PageRaster.png(of: sample.typeset.pages[0], faces: sample.typeset.faces, dotsPerInch: 72)))
    }
}

extension TypesetIssue {
    /// Changes the first run of the first page.
    mutating func changeRun(_ change: (inout TextRun) -> Void) {
        for (index, item) in pages[0].items.enumerated() {
            guard case .text(var run) = item else { continue }
            change(&run)
            pages[0].items[index] = .text(run)
            return
        }
    }
}
