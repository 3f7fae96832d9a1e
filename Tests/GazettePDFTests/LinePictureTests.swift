import Foundation
import GazettePDF
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Testing

/// The pictures of Documentation/HowALineIsBroken.md are made here, so that they cannot lie.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct LinePictureTests {
    private static let folder = Repository.root.appending(path: "Documentation/Pictures")
    private static let names = ["whole-paragraph", "single-character", "units", "marks", "adjustment"]

    private func picture(_ name: String) throws -> LinePicture {
        var picture = try LinePicture()
        switch name {
        case "whole-paragraph":
            let text = "本办法自2020年10月21日起施行，有效期至2025年12月31日，由县政务公开办公室负责解释。原《实施办法》（东县府办发〔2018〕105号）同时废止。"
            picture.label("一行一行地凑：能放多少放多少")
            picture.paragraph(text, columns: 13, .greedy)
            picture.label("整段一起算：最差的一行也尽量好")
            picture.paragraph(text, columns: 13)
        case "single-character":
            let text = "各乡镇人民政府要全面梳理公开事项，于本月底之前报县政府办公室汇总。"
            picture.label("末行只剩一个字（孤字）")
            picture.paragraph(text, columns: 16, .greedy)
            picture.label("上一行让出一个字")
            picture.paragraph(text, columns: 16)
        case "units":
            let text = "现将《县政务公开工作实施方案》（东县府办发〔2020〕71号）印发，自2020年10月21日起施行，请认真贯彻落实。"
            picture.label("只避头尾：文号拆成了两行")
            picture.paragraph(text, columns: 13, .greedyWithoutUnits)
            picture.label("单位不拆")
            picture.paragraph(text, columns: 13)
        case "marks":
            let text = "他说：“好。”《规定》、《办法》（试行），都要执行！"
            for (style, name) in zip(
                [LineSettings.Punctuation.plain, .quanjiao, .kaiming, .banjiao],
                ["不挤压 plain", "全角 quanjiao（默认）", "开明 kaiming", "半角 banjiao"])
            {
                picture.label(name)
                picture.paragraph(text, columns: 26, punctuation: style)
            }
        default:
            picture.label("正好放满，一处也不动")
            picture.paragraph("全县各级各部门要认真贯彻落实县委决策部署要求各", columns: 12)
            picture.label("第一行多半个字：收括号的空（P4）")
            picture.paragraph("按《规定》（试行）第9条办，确保按期完成各项任务。", columns: 12)
            picture.label("没有括号可收：收顿号、逗号的空（P5）")
            picture.paragraph("要早谋划、早部署、早落实，全力完成全年目标任务。", columns: 12)
            picture.label("日期放不进第一行：放字距（E3），每处一样多")
            picture.paragraph("请在规定的时间内登录系统2020年10月21日前报送材料。", columns: 12)
        }
        return picture
    }

    @Test(arguments: names)
    func `the documentation's pictures are what the engine draws, pixel by pixel`(name: String) throws {
        let drawn = try picture(name).png()
        let file = Self.folder.appending(path: "\(name).png")
        let committed = try? Data(contentsOf: file)
        if let committed, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != "1" {
            // Two encoders may write one picture in two ways: both are drawn again before they are compared.
            #expect(try pixels([UInt8](committed)) == pixels(drawn), "Documentation/Pictures/\(name).png 与所画的不同")
            return
        }
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try Data(drawn).write(to: file)
        Issue.record("已记录 Documentation/Pictures/\(name).png，请看过后再运行一次")
    }

    @Test func `the committed pictures are small, and every one is shown`() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "Documentation/HowALineIsBroken.md"), encoding: .utf8)
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: [.fileSizeKey])
        let drawn = files.map(\.lastPathComponent).filter { $0.hasSuffix(".png") }
        #expect(Set(drawn) == Set(Self.names.map { "\($0).png" }))
        #expect(try files.reduce(0) { try $0 + ($1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) } < 300_000)
        for name in Self.names { #expect(text.contains("](Pictures/\(name).png)"), "\(name)") }
    }

    /// The picture drawn point for point on a page of its size.
    private func pixels(_ png: [UInt8]) throws -> [UInt8] {
        func number(at offset: Int) -> Int { png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        let size = (width: number(at: 16), height: number(at: 20))
        var page = PageFrame(width: .points(size.width), height: .points(size.height))
        page.items = [
            .image(.init(x: .zero, y: .zero, width: page.width, height: page.height, image: 0, element: 0))
        ]
        let image = PageImage(format: .png, bytes: png, width: size.width, height: size.height)
        return try PageRaster.png(of: page, faces: [], images: [image], dotsPerInch: 72)
    }
}
