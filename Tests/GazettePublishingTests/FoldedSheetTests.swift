import GazettePress
import GazetteTestSupport
import Testing

@testable import GazettePublishing

/// A printed package is cut, folded and read, pixel by pixel.
@Suite(.requires(.fonts(PressWorkshop.hasFonts)))
struct FoldedSheetTests {
    /// 50.8 dots an inch: a pixel is half a millimetre, so that cells lie on whole pixels.
    private static let pixel = 500

    @Test(.requires(.tool("mutool")), arguments: ["saddle", "perfect"])
    func `every page of the folded sheets is the page of the issue`(binding: String) throws {
        var workshop = try PressWorkshop()
        for number in 1...4 { try workshop.add(number, paragraphs: 18) }
        // Half a millimetre of creep is a whole pixel.
        workshop.press = PressWorkshop.press.replacing("thickness: 0.1mm", with: "thickness: 0.5mm")
        workshop.press += "binding: \(binding)\n"
        let package = try workshop.package()
        // Poppler moves glyphs to whole pixels, and those of a page on its head to other ones; MuPDF does not.
        let raster = ["draw", "-q", "-r", "50.8", "-c", "gray", "-F", "pgm", "-o", "-", "FILE"]
        let single = try PressWorkshop.run("mutool", raster, on: try #require(package.files["press.pdf"]))
        let printed = try PressWorkshop.run("mutool", raster, on: try #require(package.files["sheets.pdf"]))
        let report = package.report
        // 10 mm of marks around each page.
        let pages = GreyRaster.all(in: single).map { $0.cut(x: 20, y: 20, width: 420, height: 594) }
        let sides = GreyRaster.all(in: printed)
        #expect(pages.count == report.pages.count && sides.count == report.sheets.count * 2)
        var seen: [Int] = []
        for (index, side) in report.sheets.flatMap({ [$0.front, $0.back] }).enumerated() {
            for cell in side.cells {
                let place = (cell.trim.x + cell.shift, side.height - cell.trim.y - cell.trim.height)
                #expect(place.0 % Self.pixel == 0 && place.1 % Self.pixel == 0)
                let cut = sides[index].cut(x: place.0 / Self.pixel, y: place.1 / Self.pixel, width: 420, height: 594)
                let page = cell.isTurned ? cut.turned : cut
                let difference = page.difference(from: pages[cell.page - 1])
                #expect(difference < 200, "第 \(cell.page) 面差 \(difference)")
                seen.append(cell.page)
                let isEmpty = report.pages[cell.page - 1].source == nil
                if !isEmpty, cell.page > 2, cell.page < report.pages.count - 3 {
                    // The measure can tell pages apart, also one that stands on its head.
                    #expect(page.difference(from: pages[cell.page % 2 + 4]) > 3000 || cell.page == cell.page % 2 + 5)
                    #expect(page.turned.difference(from: pages[cell.page - 1]) > 3000)
                }
            }
        }
        let inside = binding == "saddle" ? 1...report.pages.count : 3...(report.pages.count - 2)
        #expect(seen.sorted() == Array(inside))
    }
}
