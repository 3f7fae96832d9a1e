import ErrorKinds
import Foundation
import GazetteModel
import GazettePress
import GazetteTestSupport
import Testing

@testable import GazettePublishing

@Suite(.requires(.fonts(PressWorkshop.hasFonts)))
struct PressPackageTests {
    /// Three documents on a dozen pages, made once.
    private static let made = Result { () throws -> (package: PressPackage, standard: [UInt8], again: PressPackage) in
        var workshop = try PressWorkshop()
        for number in 1...3 { try workshop.add(number, paragraphs: 30) }
        let package = try workshop.package()
        let issue = try #require(IssueIdentifier("2020-01"))
        return (package, try workshop.pipeline.build(issue).file.pdf, try workshop.package())
    }

    /// A profile of ink on paper that comes with Ghostscript.
    private static let profile = "/usr/share/color/icc/ghostscript/default_cmyk.icc"

    private func made() throws -> (package: PressPackage, standard: [UInt8], again: PressPackage) { try Self.made.get() }
    private func file(_ name: String) throws -> [UInt8] { try #require(try made().package.files[name]) }

    @Test func `two packages of the same issue are the same bytes`() throws {
        let made = try made()
        #expect(made.package.files == made.again.files)
        #expect(Set(made.package.files.keys) == ["press.pdf", "sheets.pdf", "ticket.yaml", "ticket.pdf", "report.json"])
    }

    @Test(.requires(.tool("gs"))) func `text pages have black ink alone, the cover black and red`() throws {
        for name in ["press.pdf", "sheets.pdf"] {
            let output = try PressWorkshop.text("gs", ["-q", "-o", "-", "-sDEVICE=inkcov", "FILE"], on: file(name))
            let coverage = output.split(separator: "\n").map { $0.split(separator: " ").prefix(4).compactMap { Double($0) } }
            let report = try made().package.report
            let plates =
                name == "press.pdf"
                ? report.pages.map(\.plates)
                : report.sheets.flatMap { [$0.front, $0.back] }.map { side in
                    side.cells.contains { report.pages[$0.page - 1].plates == "MYK" } ? "MYK" : "K"
                }
            #expect(coverage.count == plates.count && plates.first == "MYK")
            for (page, (inks, plates)) in zip(coverage, plates).enumerated() {
                #expect(inks.count == 4 && inks[0] == 0 && inks[3] > 0, "\(name) 第 \(page + 1) 面：\(inks)")
                #expect(inks[1] == inks[2] && (inks[1] > 0) == (plates == "MYK"), "\(name) 第 \(page + 1) 面：\(inks)")
            }
        }
        #expect(try made().package.report.colouredPages.map(\.number) == [1])
    }

    @Test(.requires(.tool("pdfinfo"))) func `the boxes are those of a press`() throws {
        let output = try PressWorkshop.text("pdfinfo", ["-box", "-l", "99", "FILE"], on: file("press.pdf"))
        func boxes(_ name: String) -> [[Double]] {
            output.split(separator: "\n").filter { $0.contains(" \(name):") }.map { line in
                line.split(separator: " ").suffix(4).compactMap { Double($0) }
            }
        }
        let count = try made().package.report.pages.count
        // 10 mm around the trim for bleed and marks; bleed 3 mm.
        #expect(boxes("MediaBox") == .init(repeating: [0, 0, 651.97, 898.58], count: count))
        #expect(boxes("TrimBox") == .init(repeating: [28.35, 28.35, 623.62, 870.24], count: count))
        #expect(boxes("BleedBox") == .init(repeating: [19.84, 19.84, 632.13, 878.74], count: count))
    }

    @Test(.requires(.tool("pdftotext"))) func `the text is that of the standard file`() throws {
        let made = try made()
        let standard = try PressWorkshop.text("pdftotext", ["FILE", "-"], on: made.standard)
        let press = try PressWorkshop.text("pdftotext", ["FILE", "-"], on: file("press.pdf"))
        let pages = standard.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        let printed = press.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        #expect(pages.count - 1 == made.package.report.pages.count { $0.source != nil })
        for page in made.package.report.pages {
            #expect(printed[page.number - 1] == page.source.map { pages[$0 - 1] } ?? "", "第 \(page.number) 面")
        }
    }

    @Test(.requires(.tool("qpdf")))
    func `nothing of the screen is left, and nothing claims a standard without a profile`() throws {
        for name in ["press.pdf", "sheets.pdf"] {
            let text = try PressWorkshop.text("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file(name))
            for word in ["/Annots", "/Outlines", "/StructTreeRoot", "/Group", "/GTS_PDFX", "/EmbeddedFiles", "PDF/X-4"] {
                #expect(!text.contains(word), "\(name)：\(word)")
            }
            #expect(text.hasPrefix("%PDF-1.6") && text.contains("/Trapped /False") && text.contains("/OPM 1"))
        }
        #expect(try made().package.report.standard == nil && made().package.report.standardNote != nil)
    }

    @Test(.requires(.tool("pdftotext"))) func `the report tells pages, blanks, fonts and sheets`() throws {
        let report = try made().package.report
        #expect(report.pages.count % 4 == 0 && report.pages.map(\.number) == Array(1...report.pages.count))
        #expect(report.pages.last?.source == report.pages.compactMap(\.source).max(), "版权页仍是最后一面")
        #expect(report.fonts.contains { $0.name.contains("NotoSerif") })
        #expect(report.documents.map(\.number) == ["东县府办发〔2020〕1号", "东县府办发〔2020〕2号", "东县府办发〔2020〕3号"])
        #expect(report.sheets.flatMap(\.pages).sorted() == Array(1...report.pages.count))
        #expect(Set(report.pages.filter { $0.source != nil }.map(\.digest)).count == report.pages.count - report.blanks.count)
        let ticket = String(decoding: try file("ticket.yaml"), as: UTF8.self)
        #expect(ticket.contains("  印数: 10份\n") && ticket.contains("total: 10\n"))
        let printed = try PressWorkshop.text("pdftotext", ["FILE", "-"], on: file("ticket.pdf"))
        let digest = try #require(PressManifest(files: made().package.files).digests["press.pdf"])
        #expect(printed.contains("付印单") && printed.contains(digest))
        #expect(printed.split(separator: "\u{0C}", omittingEmptySubsequences: false).count == 2, "任务单是一面")
    }

    @Test(.requires(.tool("pdfinfo")), .requires(.tool("pdftotext")), .requires(.tool("qpdf")), .requires(.file(profile)))
    func `a perfect binding has a cover with a lettered spine, and a profile makes it X-4`() throws {
        var workshop = try PressWorkshop()
        try workshop.add(1, paragraphs: 40)
        workshop.press = PressWorkshop.press.replacing("thickness: 0.1mm", with: "thickness: 2mm")
        workshop.press += "binding: perfect\nprofile: { file: shop.icc, condition: 某厂的机器 }\n"
        let icc = try Data(contentsOf: URL(filePath: Self.profile))
        try workshop.write(Array(icc), named: "shop.icc")
        let package = try workshop.package()
        let layout = try #require(package.report.cover)
        #expect(package.report.standard == "PDF/X-4" && layout.isLettered)
        let cover = try #require(package.files["cover.pdf"])
        let info = try PressWorkshop.text("pdfinfo", ["-box", "FILE"], on: cover)
        // Two pages, the spine, and 10 mm of marks on either side.
        let width = Double(2 * 210_000 + layout.spine + 20_000) * 72 / 25_400
        #expect(info.contains("Pages:           2") && info.contains(String(format: " %.2f   898.58", width)), "\(info)")
        let text = try PressWorkshop.text("pdftotext", ["-f", "1", "-l", "1", "FILE", "-"], on: cover)
        // The name once on the cover, once upright on the spine.
        let characters = text.filter { !$0.isWhitespace }
        #expect(characters.contains("东乡族自治县人民政府公报") && characters.count(where: { $0 == "族" }) >= 2)
        for name in ["press.pdf", "sheets.pdf", "cover.pdf"] {
            let file = try #require(package.files[name])
            let text = try PressWorkshop.text("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file)
            #expect(text.contains("/S /GTS_PDFX") && text.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4<"), "\(name)")
            _ = try PressWorkshop.run("qpdf", ["--check", "FILE"], on: file)
        }
        try workshop.write(Array(icc.dropLast()), named: "shop.icc")
        let error = #expect(throws: PublishingError.self) { try workshop.package() }
        #expect(error?.kind == .configuration && error?.diagnostics.map(\.code) == ["press-profile"])
    }

    @Test func `pictures keep their bytes and must be sharp`() throws {
        var workshop = try PressWorkshop()
        try workshop.add(1, paragraphs: 2, extra: "![一幅图](sharp.jpg)\n\n![另一幅图](other.png)")
        try workshop.write(TinyPicture.png(width: 300, height: 200, density: 11_811), named: "other.png")
        let sharp = TinyPicture.jpeg(width: 600, height: 400, density: 300)
        try workshop.write(sharp, named: "sharp.jpg")
        let package = try workshop.package()
        #expect(package.report.images.map(\.file) == ["sharp.jpg", "other.png"])
        #expect(package.report.images.map(\.isJPEG) == [true, false])
        #expect(package.report.images.map(\.dotsPerInch) == [300, 300])
        #expect(package.report.images.allSatisfy { !$0.isWaived && !$0.isColoured })
        let pdf = Data(try #require(package.files["press.pdf"]))
        #expect(pdf.range(of: Data(sharp)) != nil, "JPEG 逐字节原样")

        try workshop.write(TinyPicture.jpeg(width: 400, height: 200, density: 150), named: "sharp.jpg")
        try workshop.write(TinyPicture.png(width: 300, height: 200, density: 11_770), named: "other.png")
        let error = #expect(throws: PublishingError.self) { try workshop.package() }
        let found = error?.diagnostics.map(\.summary) ?? []
        let pages = package.report.images.map(\.page)
        #expect(
            found == ["第 \(pages[0]) 面的图“sharp.jpg”每英寸只有 150 点", "第 \(pages[1]) 面的图“other.png”每英寸只有 299 点"])
        #expect(error?.diagnostics.allSatisfy { $0.code == "press-resolution" } == true)

        workshop.press += """
            waivers:
              - { image: sharp.jpg, reason: 原件如此, by: 编辑 }
              - { image: other.png, reason: 原件如此, by: 编辑 }
              - { image: third.jpg, reason: 无, by: 编辑 }

            """
        let waived = try workshop.package()
        #expect(waived.report.images.map(\.isWaived) == [true, true])
        #expect(waived.warnings.filter { $0.code == "press-waiver" }.map(\.summary) == ["对图“third.jpg”的豁免没有对上"])
    }

    @Test func `open errors are not printed`() throws {
        var workshop = try PressWorkshop()
        try workshop.add(1, paragraphs: 1, extra: "依照《中华人民共和国信息公开条例》办理。")
        let error = #expect(throws: PublishingError.self) { try workshop.package() }
        #expect(error?.kind == .findings && error?.diagnostics.contains { $0.code == "law-name" } == true)
    }
}
