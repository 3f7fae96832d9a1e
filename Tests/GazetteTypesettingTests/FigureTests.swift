import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

struct FigureTests {
    @Test func `measures and density are read from the files' own words`() throws {
        let jpeg = try PageImage(reading: TinyPicture.jpeg(width: 600, height: 40, density: 300))
        #expect(jpeg.format == .jpeg && jpeg.width == 600 && jpeg.height == 40 && jpeg.density == 11_811)
        #expect(try PageImage(reading: TinyPicture.jpeg(width: 8, height: 8)).density == nil)
        let png = try PageImage(reading: TinyPicture.png(width: 30, height: 20, density: 5906))
        #expect(png.format == .png && png.width == 30 && png.height == 20 && png.density == 5906)
    }

    @Test func `a file that breaks off or is something else is refused`() {
        let jpeg = TinyPicture.jpeg(width: 64, height: 64, density: 300)
        let png = TinyPicture.png(width: 30, height: 20)
        for length in [0, 3, 10, 30, jpeg.count - 3] {
            #expect(throws: PageImageError.self) { try PageImage(reading: Array(jpeg.prefix(length))) }
        }
        for length in [8, 20, png.count - 13] {
            #expect(throws: PageImageError.damaged) { try PageImage(reading: Array(png.prefix(length))) }
        }
        #expect(throws: PageImageError.unknownFormat) { try PageImage(reading: Array("GIF89a".utf8)) }
        var lossless = jpeg
        if let frame = lossless.firstIndex(of: 0xC0) { lossless[frame] = 0xC3 }
        #expect(throws: PageImageError.self) { try PageImage(reading: lossless) }
        #expect(throws: PageImageError.damaged) { try PageImage(reading: TinyPicture.png(width: 0, height: 20)) }
    }

    @Test func `damaged bytes never trap`() {
        var generator = SeededGenerator.announced(for: "damaged bytes never trap")
        let files = [TinyPicture.jpeg(width: 64, height: 64, density: 72), TinyPicture.png(width: 9, height: 9, density: 2835)]
        for _ in 0..<2000 {
            var file = files.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                file[Int.random(in: 0..<file.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? PageImage(reading: file)
        }
    }

    @Test func `true size, fitted into the room in proportion`() throws {
        // 600 pixels at 300 in an inch are 50.8 mm.
        let size = FigureSetter.size(of: try PageImage(reading: TinyPicture.png(width: 600, height: 300, density: 11_811)))
        #expect(TableFixture.tenths(size.width) == 508 && TableFixture.tenths(size.height) == 254)
        let fitted = FigureSetter.fitted((.points(400), .points(200)), into: (.points(100), .points(300)))
        #expect(fitted.width == .points(100) && fitted.height == .points(50))
    }

    private static let text = """
        正文说明如下，见图1。
        ![示意](a.png)
        图1　示意图
        其次看照片。
        ![照片](b.jpg)
        扫描件如下。
        ![扫描的公文](c.jpg)
        """

    @Test(.requires(.fonts(FontFixture.isFetched))) func `figures are set as recorded`() throws {
        var images = PageImages()
        images.add(TinyPicture.png(width: 600, height: 300, density: 11_811), named: "a.png", ofDocument: 0)
        images.add(TinyPicture.jpeg(width: 3000, height: 600), named: "b.jpg", ofDocument: 0)
        images.add(TinyPicture.jpeg(width: 1240, height: 1754, density: 150), named: "c.jpg", ofDocument: 0)
        let issue = try TableFixture.typeset(Self.text, images: images)
        #expect(issue.images.count == 3)
        expectGolden(TableFixture.dump(issue), "Fixtures/figures.dump")
    }

    @Test(.requires(.fonts(FontFixture.isFetched))) func `seals stand over their authorities, read after the date`() throws {
        let text = """
            关于公报赠阅的通知

            特此通知。

            某市教育局

            某市财政局

            2020年10月21日

            ![印章：某市教育局](a.png)
            ![印章：某市财政局](b.png)
            """
        var images = PageImages()
        images.add(TinyPicture.png(width: 496, height: 496, density: 11_811), named: "a.png", ofDocument: 0)
        images.add(TinyPicture.png(width: 400, height: 500), named: "b.png", ofDocument: 0)
        let issue = try TableFixture.typeset(text, images: images)
        expectGolden(TableFixture.dump(issue), "Fixtures/seals.dump")
        let items = issue.pages[0].items
        let boxes = items.compactMap { if case .image(let box) = $0 { box } else { nil } }
        #expect(boxes.count == 2 && boxes.allSatisfy(\.isMultiplied))
        // One says how large it is, 42 mm; the other does not and has the layout's diameter.
        #expect(boxes.map { TableFixture.tenths($0.width) } == [420, 420])
        for (box, name) in zip(boxes, ["某市教育局", "某市财政局"]) {
            let run = try #require(
                items.lazy.compactMap { if case .text(let run) = $0, run.text == name { run } else { nil } }.first)
            let middle = run.x + run.size * 5 / 2
            #expect(abs((box.x + box.width / 2 - middle).raw) < run.size.raw / 20)
            #expect(box.y < run.y && run.y < box.y + box.height)
        }
    }

    @Test(.requires(.fonts(FontFixture.isFetched))) func `a seal without a sign-off is a picture, and is told`() throws {
        var images = PageImages()
        images.add(TinyPicture.png(width: 496, height: 496, density: 11_811), named: "a.png", ofDocument: 0)
        let issue = try TableFixture.typeset("特此通知。\n![印章：某局](a.png)\n再说一句。", images: images)
        #expect(issue.diagnostics.contains { $0.code == "seal-misplaced" && $0.location?.line == 2 })
    }

    @Test(.requires(.fonts(FontFixture.isFetched)))
    func `a picture that is missing or unreadable stops the build at its place`()
        throws
    {
        var images = PageImages()
        images.add(Array("GIF89a".utf8), named: "b.jpg", ofDocument: 0)
        let found = try TableFixture.typeset(Self.text, images: images).diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["figure-missing", "figure-unreadable", "figure-missing"])
        #expect(found.map { $0.location?.line } == [3, 5, 7])
    }
}
