import Foundation
import GazettePDF
import GazetteTestSupport
import GazetteTypesetting
import PageSamples
import Testing

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct NavigationTests {
    private let sample = SampleIssue()

    @Test(.requires(.tool("pdfinfo"))) func `destinations stand on their pages`() throws {
        let pdf = try PDFRenderer.render(sample.typeset)
        let output = try OutsideTool.output("pdfinfo", ["-dests", "FILE"], of: pdf)
        let places = output.split(separator: "\n").filter { $0.contains("XYZ") }.map { line in
            line.split(separator: " ").first.map(String.init).map { ($0, line.split(separator: "\"").dropFirst().first ?? "") }
        }
        #expect(places.map { $0?.0 } == ["1", "3", "6"])
        #expect(places.map { $0?.1 } == ["cover", "document-1", "document-2"])
    }

    @Test(.requires(.tool("qpdf"))) func `contents entries are links and keep their place in the structure`() throws {
        let objects = try PDFObjects(try PDFRenderer.render(sample.typeset))
        let links = objects.dictionaries.filter { $0["/Subtype"] as? String == "/Link" }
        #expect(Set(links.compactMap { $0["/Dest"] as? String }) == ["u:document-1", "u:document-2"])
        let rectangles = links.compactMap { $0["/Rect"] as? [Double] }
        #expect(rectangles.count == 2)
        // Outward to whole points: x 72…512, 20 points high and one more, because the page is 841.89 points high.
        for rectangle in rectangles {
            #expect(rectangle[0] == 72)
            #expect(rectangle[2] == 512)
            #expect((20...21).contains(rectangle[3] - rectangle[1]))
        }
        let elements = objects.dictionaries.filter { $0["/S"] as? String == "/Link" && $0["/Type"] as? String == "/StructElem" }
        #expect(elements.count == 2)
        for element in elements {
            let kids = element["/K"] as? [Any] ?? []
            #expect(kids.contains { ($0 as? [String: Any])?["/Type"] as? String == "/OBJR" })
            #expect(kids.contains { $0 is Int || ($0 as? [String: Any])?["/Type"] as? String == "/MCR" })
        }
    }

    @Test(.requires(.tool("qpdf"))) func `the outline has the entries and levels`() throws {
        let objects = try PDFObjects(try PDFRenderer.render(sample.typeset))
        let nested = ["  \(SampleIssue.titles[0])→document-1", "  \(SampleIssue.titles[1])→document-2"]
        #expect(objects.outline == ["封面→cover", "文件→document-1"] + nested)
    }

    @Test(.requires(.tool("qpdf"))) func `page labels are folios, and Roman numerals where there is none`() throws {
        let objects = try PDFObjects(try PDFRenderer.render(sample.typeset))
        #expect(objects.pageLabels == ["i", "ii", "1", "2", "3", "4"])
    }

    @Test(.requires(.tool("pdfinfo"))) func `the file says what it is, dated by the issue's day in China`() throws {
        let pdf = try PDFRenderer.render(sample.typeset)
        let output = try OutsideTool.output("pdfinfo", ["-rawdates", "FILE"], of: pdf)
        for line in ["Title:东乡族自治县人民政府公报", "Subject:演示", "Keywords:公报, 公开", "Author:县政府办公室", "Creator:gazette"] {
            let parts = line.split(separator: ":")
            #expect(output.split(separator: "\n").contains { $0.hasPrefix("\(parts[0]):") && $0.hasSuffix(parts[1]) })
        }
        #expect(output.contains("20201021000000+08'00"))
    }
}
