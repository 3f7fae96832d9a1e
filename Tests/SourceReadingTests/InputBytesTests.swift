import ErrorKinds
import Foundation
import GazetteTestSupport
import SourceReading
import Testing

struct InputBytesTests {
    @Test func `a file is read whole, one that is not there is nil or an error`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.txt"
        #expect(try InputBytes.readIfPresent(path, name: "a.txt") == nil)
        #expect(try InputBytes.readIfPresent(path + "/b", name: "b") == nil)
        let missing = #expect(throws: InputBytesError.self) { try InputBytes.read(path, name: "a.txt") }
        #expect(missing?.kind == .missing)
        #expect(missing?.message == "没有文件“a.txt”")
        try Data([0, 255]).write(to: URL(filePath: path))
        #expect(try InputBytes.read(path, name: "a.txt") == [0, 255])
    }

    @Test func `what is there and cannot be read is an error`() throws {
        let folder = try TemporaryFolder()
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/nowhere")
        let dangling = #expect(throws: InputBytesError.self) { try InputBytes.readIfPresent(link, name: "link") }
        #expect(dangling?.message == "读不了“link”")
        let inner = #expect(throws: InputBytesError.self) { try InputBytes.readIfPresent(folder.path, name: "夹") }
        #expect(inner?.message == "“夹”是文件夹，不是文件")
    }
}
