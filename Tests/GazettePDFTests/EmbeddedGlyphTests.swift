import Foundation
import GazettePDF
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Testing

/// Stand-ins are drawn, subsets are embedded: what a reader shows must still be what was shaped.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct EmbeddedGlyphTests {
    /// Different outlines in an order that is not that of their numbers, some of them with two texts.
    private static let rows = [
        "龜一鬱乙国丨東丶覽丿，。《》〔〕（）", "卅丗廿卌皕壹贰叁肆伍陆柒捌玖拾佰仟萬", "一⼀日⽇龜\u{F907}龜，不同的字符同一个字形", "𠀀𠮷𪚥㐀龘齉Aa09%",
    ]

    @Test(.requires(.tool("mutool"))) func `a reader of the file shows the glyphs that a raster shows`() throws {
        var fixture = IssueFixture()
        fixture.beginPage()
        let element = fixture.element(.paragraph)
        for (index, row) in Self.rows.enumerated() {
            let runs = fixture.runs(
                row, x: .points(72), y: .points(100 + 40 * index), purpose: .content(element: element), ink: .black)
            for run in runs { fixture.add(.text(run)) }
        }
        let issue = fixture.issue
        let raster = try PageRaster.png(of: issue.pages[0], faces: issue.faces, dotsPerInch: 72)
        func grey(_ file: [UInt8], dotsPerInch: Int) throws -> [UInt8] {
            try OutsideTool.bytes("mutool", ["draw", "-q", "-F", "pgm", "-r", "\(dotsPerInch)", "-o", "-", "FILE"], of: file)
        }
        // A picture that says nothing of its size is taken to have 96 dots to the inch.
        let file = try #require(GreyImage(pgm: grey(PDFRenderer.render(issue), dotsPerInch: 72)))
        let drawn = try #require(GreyImage(pgm: grey(raster, dotsPerInch: 96)))
        // Two rasterizers differ at edges; another glyph in a place differs in a whole square of the body's size.
        for y in stride(from: 80, to: 240, by: 8) {
            for x in stride(from: 64, to: 400, by: 8) {
                let difference = abs(file.ink(x, y, side: 8) - drawn.ink(x, y, side: 8))
                #expect(difference < 8, "(\(x), \(y))")
            }
        }
        #expect((0..<70).contains { file.ink(72 + $0 * 4, 92, side: 8) > 10 })
    }
}

/// A picture in shades of grey.
private struct GreyImage {
    let width: Int
    let height: Int
    private let pixels: ArraySlice<UInt8>

    /// Reads a binary portable greymap.
    init?(pgm bytes: [UInt8]) {
        let head = bytes.prefix(200).split(separator: UInt8(ascii: "\n"), maxSplits: 40)
        var numbers: [Int] = []
        var start = 0
        for line in head {
            if numbers.count == 3 { break }
            start += line.count + 1
            if line.first == UInt8(ascii: "#") { continue }
            numbers += String(decoding: line, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        }
        guard bytes.starts(with: Array("P5".utf8)), numbers.count == 3, bytes.count >= start + numbers[0] * numbers[1] else {
            return nil
        }
        (width, height) = (numbers[0], numbers[1])
        pixels = bytes[start...]
    }

    /// The ink of a square, in pixels that are all black.
    func ink(_ x: Int, _ y: Int, side: Int) -> Double {
        var sum = 0.0
        for row in y..<min(y + side, height) {
            for column in x..<min(x + side, width) { sum += Double(255 - pixels[pixels.startIndex + row * width + column]) / 255 }
        }
        return sum
    }
}
