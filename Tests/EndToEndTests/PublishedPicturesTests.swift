import Foundation
import GazetteTestSupport
import Testing

/// An issue with a photograph and a seal, from the manuscript to the archive.
@Suite(.requires(.program)) struct PublishedPicturesTests {
    private static let text = """
        东乡族自治县人民政府办公室关于公报赠阅工作的通知

        东县府办发〔2020〕9号

        各乡镇人民政府，县政府各部门：

        赠阅点的位置见图1。

        ![赠阅点：县政务大厅一楼东侧](图/大厅.jpg)
        图1　赠阅点

        东乡族自治县人民政府办公室

        2020年10月21日

        ![印章：东乡族自治县人民政府办公室](印章.png)

        """

    @Test func `pictures are kept beside the manuscript, and missed when they are gone`() throws {
        let (program, folder) = try Program.inDemonstration()
        defer { withExtendedLifetime(folder) {} }
        let manuscript = folder.url.appending(path: "来稿")
        try FileManager.default.createDirectory(at: manuscript.appending(path: "图"), withIntermediateDirectories: true)
        let photograph = Data(TinyPicture.jpeg(width: 600, height: 40, density: 300))
        let seal = Data(TinyPicture.png(width: 496, height: 496, density: 11_811))
        try Data(Self.text.utf8).write(to: manuscript.appending(path: "9.txt"))
        try photograph.write(to: manuscript.appending(path: "图/大厅.jpg"))
        try seal.write(to: manuscript.appending(path: "印章.png"))
        #expect(try program.run("issue", "new", "2020-02", "--date", "2020-11-25").status == 0)
        #expect(try program.run("issue", "add", "2020-02", "来稿/9.txt", "--section", "office").status == 0)
        let published = try program.run("publish", "2020-02")
        try #require(published.status == 0, "没有发布成")

        let package = folder.url.appending(path: "archive/dongxiang/2020/2020-02")
        let kept = package.appending(path: "data/manuscripts/2020-02-001")
        #expect(try Data(contentsOf: kept.appending(path: "图/大厅.jpg")) == photograph)
        #expect(try Data(contentsOf: kept.appending(path: "印章.png")) == seal)
        // The photograph is in the PDF as it is.
        #expect(try Data(contentsOf: package.appending(path: "data/gazette.pdf")).range(of: photograph) != nil)
        #expect(try program.run("archive", "verify").status == 0)
        let verified = try program.run("verify", "archive")
        let words = String(decoding: verified.output, as: UTF8.self)
        #expect(verified.status == 0 && words.contains("文字：与所附的原文逐字相同"), "\(words)")

        try FileManager.default.removeItem(at: kept.appending(path: "印章.png"))
        let missed = try program.run("verify", "archive")
        let complaint = String(decoding: missed.output, as: UTF8.self)
        #expect(missed.status == 1, "退出码 \(missed.status)：\(complaint)")
        #expect(complaint.contains("印章.png"), "\(complaint)")
        // The status is the finding's every time: the process once crashed now and then while it ended.
        for _ in 0..<12 { #expect(try program.run("verify", "archive").status == 1) }
    }
}
