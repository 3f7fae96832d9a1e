import Foundation
import GazetteModel
import GazetteParsing
import GazetteProof
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Testing

@testable import GazettePDF

/// Tables, figures, turned pages and notes from the text to the file and back.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct TableDrawingTests {
    private struct Made {
        var issue: TypesetIssue
        var pdf: [UInt8]
        var document: GazetteDocument

        func prove() throws {
            _ = try TextLayerProof.prove(issue.finished(), shows: issue, documents: [document])
        }
    }

    private func make(_ text: String, images: PageImages = PageImages(), layout: String = "gbt9704") throws -> Made {
        let parsed = DocumentParser.parse(SourceText(name: "table.txt", text: text))
        let layout = try LayoutSpecification.load(
            named: layout, searching: [Repository.root.appending(path: "layouts").path])
        let fonts = try FontLibrary.standard(searching: [Repository.root.path])
        let issue = DocumentTypesetter(layout: layout, fonts: fonts).typeset([parsed], images: images)
        return Made(
            issue: issue, pdf: try PDFRenderer.render(issue),
            document: GazetteDocument(id: "document-1", document: parsed.document, sourceName: "", sourceDigest: ""))
    }

    private static let wide =
        "表3　分月计划\n| 序号 |" + (1...14).map { " \($0)月计划 |" }.joined() + "\n"
        + (1...40).map { row in "| \(row) |" + (1...14).map { " \(row * 1000 + $0),\($0 + 100).5 |" }.joined() }.joined(
            separator: "\n")

    @Test(arguments: [
        "为了公开，列表如下：\n| 指标 | 权数％ | 标准 |\n| 100 | 99－80 | 79－60 |\n| 甲 | 5 | 优 | 良<br>（含） | 中 |\n| ^^ | 6 | 优 || 差 |\n完。",
        wide + "\n续文。",
        "为了公开[^①]，列表如下[^②]。\n| 甲[^③] | 乙 |\n续文。\n[^①]: 一注。\n[^②]: 二注。\n[^③]: 三注。",
        "| 事 | 容 |\n| 甲 | " + String(repeating: "受理机关应当自收到申请之日起五个工作日内作出决定。", count: 90) + " |\n| 乙 | 无 |\n| 丙 | 无 |",
    ])
    func `a reader finds every cell and note of the file in the order of the text`(text: String) throws {
        for layout in ["gbt9704", "gazette-a4"] { try make(text, layout: layout).prove() }
    }

    @Test func `cells are TH and TD leaves, a figure is a Figure, a note a Note`() throws {
        var images = PageImages()
        images.add(TinyPicture.png(width: 60, height: 30), named: "a.png", ofDocument: 0)
        let made = try make("为了公开[^①]。\n| 项目 | 数 |\n|--|--|\n| 甲 | 1 |\n![示意](a.png)\n图1　示意\n[^①]: 注。", images: images)
        try made.prove()
        let text = String(decoding: made.pdf, as: Unicode.ASCII.self)
        func count(_ kind: String) -> Int { text.components(separatedBy: "/S /\(kind)\n").count - 1 }
        #expect(count("TH") == 2 && count("TD") == 2 && count("Figure") == 1 && count("Note") == 1)
    }

    @Test func `a JPEG file is in the PDF byte for byte, a PNG one decoded, neither to be blended`() throws {
        var images = PageImages()
        let jpeg = TinyPicture.jpeg(width: 160, height: 80, density: 300)
        images.add(jpeg, named: "b.jpg", ofDocument: 0)
        images.add(TinyPicture.png(width: 60, height: 30, density: 11_811), named: "a.png", ofDocument: 0)
        let made = try make("正文。\n![一](b.jpg)\n![二](a.png)\n![又一](b.jpg)", images: images)
        #expect(Data(made.pdf).range(of: Data(jpeg)) != nil)
        let text = String(decoding: made.pdf, as: Unicode.ASCII.self)
        #expect(!text.contains("/Interpolate true"))
        // The picture shown twice is stored once.
        #expect(text.components(separatedBy: "/DCTDecode").count == 2)
        #expect(try make("正文。\n![一](b.jpg)\n![二](a.png)\n![又一](b.jpg)", images: images).pdf == made.pdf)
    }

    @Test func `pages with pictures and turned tables become rasters`() throws {
        var images = PageImages()
        images.add(TinyPicture.jpeg(width: 800, height: 800, density: 300), named: "b.jpg", ofDocument: 0)
        let made = try make("正文。\n![一](b.jpg)\n" + Self.wide, images: images)
        #expect(made.issue.pages.contains { !$0.turned.isEmpty })
        let plain = try PageRaster.png(
            of: PageFrame(width: made.issue.pages[0].width, height: made.issue.pages[0].height), faces: [], dotsPerInch: 36)
        for page in made.issue.pages {
            let png = try PageRaster.png(of: page, faces: made.issue.faces, images: made.issue.images, dotsPerInch: 36)
            #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.count > plain.count)
        }
        #expect(throws: PDFRenderError.self) {
            try PageRaster.png(of: made.issue.pages[0], faces: made.issue.faces, dotsPerInch: 36)
        }
    }

    @Test(.requires(.tool("pdftotext"))) func `turned text runs up the page at the left edge`() throws {
        let made = try make("正文。\n" + Self.wide)
        let page = try #require(made.issue.pages.firstIndex { !$0.turned.isEmpty }) + 1
        let output = try OutsideTool.output(
            "pdftotext", ["-bbox", "-f", "\(page)", "-l", "\(page)", "FILE", "-"], of: made.pdf)
        let caption = try #require(
            output.split(separator: "\n").first {
                $0.contains("<word") && $0.contains(">表3") || $0.contains("<word") && $0.contains("分月")
            })
        func value(_ name: String) -> Double {
            let start = caption.range(of: "\(name)=\"").map(\.upperBound) ?? caption.startIndex
            return Double(caption[start...].prefix { $0 != "\"" }) ?? -1
        }
        // Sideways a word is taller than wide, and the caption stands near the left edge.
        #expect(value("yMax") - value("yMin") > value("xMax") - value("xMin"))
        #expect(value("xMax") < 140)
    }
}
