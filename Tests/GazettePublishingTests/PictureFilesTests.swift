import Foundation
import GazetteModel
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import Testing

@testable import GazettePublishing

struct PictureFilesTests {
    private func document(_ files: [String]) -> OfficialDocument {
        let blocks = files.map { file in
            var block = TextBlock(role: .figure, text: "")
            block.figure = FigureReference(file: file, alternative: "")
            return block
        }
        return OfficialDocument(parts: [DocumentPart(kind: .main, blocks: blocks)])
    }

    @Test func `pictures are read beside each manuscript, and never outside its folder`() throws {
        let folder = try TemporaryFolder()
        let inside = folder.url.appending(path: "稿件")
        try FileManager.default.createDirectory(at: inside.appending(path: "图"), withIntermediateDirectories: true)
        let png = TinyPicture.png(width: 4, height: 2)
        try Data(png).write(to: inside.appending(path: "图/一.png"))
        try Data(png).write(to: folder.url.appending(path: "外.png"))
        try Data("不是图".utf8).write(to: inside.appending(path: "二.jpg"))
        let images = PictureFiles.read(
            for: [document([]), document(["图/一.png", "二.jpg", "三.png", "../外.png", folder.path + "/外.png"])],
            paths: [inside.appending(path: "a.txt").path, inside.appending(path: "b.txt").path])
        #expect(images.images.count == 1 && images.images[0].width == 4)
        #expect(images.number(of: "图/一.png", inDocument: 1) == 0 && images.number(of: "图/一.png", inDocument: 0) == nil)
        #expect(images.fault(of: "二.jpg", inDocument: 1) == "不是 JPEG 或 PNG 文件")
        #expect(images.number(of: "三.png", inDocument: 1) == nil && images.fault(of: "三.png", inDocument: 1) == nil)
        #expect(images.fault(of: "../外.png", inDocument: 1) == "文件名指向稿件的文件夹之外")
        #expect(images.fault(of: folder.path + "/外.png", inDocument: 1) != nil)
    }

    @Test func `a picture that is there and cannot be read is not told as missing`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/一.png", withDestinationPath: folder.path + "/nowhere")
        try FileManager.default.createDirectory(atPath: folder.path + "/二.png", withIntermediateDirectories: true)
        let images = PictureFiles.read(for: [document(["一.png", "二.png"])], paths: [folder.path + "/a.txt"])
        #expect(images.fault(of: "一.png", inDocument: 0) == "读不了“一.png”")
        #expect(images.fault(of: "二.png", inDocument: 0) == "“二.png”是文件夹，不是文件")
    }
}
