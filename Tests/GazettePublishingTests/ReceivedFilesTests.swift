import ErrorKinds
import Foundation
import GazetteModel
import GazettePublishing
import GazetteTestSupport
import Testing

/// Files that are there and cannot be read are never taken for files that are not there.
struct ReceivedFilesTests {
    @Test func `a sign-off that cannot be read is not taken for none`() throws {
        let folder = try TemporaryFolder()
        let package = PackageFolder(path: folder.path, name: "付印包")
        #expect(try package.inspect().signOff == nil)
        try Data("{".utf8).write(to: folder.url.appending(path: "sign-off.json"))
        let error = #expect(throws: PublishingError.self) { try package.inspect() }
        #expect(error?.kind == .input)
        #expect(error?.message == "“付印包/sign-off.json”读不懂，不知道签过字没有")
    }

    @Test func `a passphrase that is no UTF-8 is refused, not replaced`() throws {
        let folder = try TemporaryFolder()
        try Data("-----BEGIN ENCRYPTED PRIVATE KEY-----\n".utf8).write(to: folder.url.appending(path: "key.pem"))
        try Data([0xBF, 0xDA, 0xC1, 0xEE, 0x0A]).write(to: folder.url.appending(path: "passphrase"))
        let files = Workspace(root: folder.path, workingFolder: folder.path).signingFiles()
        let error = #expect(throws: PublishingError.self) { try files.key("key.pem", passphraseFile: "passphrase") }
        #expect(error?.kind == .configuration)
        #expect(error?.message == "“passphrase”里的口令不是 UTF-8 文字")
    }

    @Test(arguments: ["gazette.yaml", "press.yaml", "issues/2020-01.yaml"])
    func `a settings file that is a link to nowhere stops as unreadable`(file: String) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + file, withDestinationPath: folder.path + "/nowhere")
        let workspace = Workspace(root: folder.path, workingFolder: folder.path)
        let own = Workspace(root: Repository.root.path, workingFolder: Repository.root.path)
        let error = #expect(throws: PublishingError.self) {
            switch file {
            case "gazette.yaml": _ = try workspace.series()
            case "press.yaml": _ = try workspace.pressSpecification()
            default: _ = try workspace.plan(try #require(IssueIdentifier("2020-01")), of: try own.series())
            }
        }
        #expect(error?.message == "读不了“\(file)”")
    }
}
