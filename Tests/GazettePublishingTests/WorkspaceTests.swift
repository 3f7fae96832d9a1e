import ErrorKinds
import Foundation
import GazetteAssembly
import GazetteModel
import GazettePublishing
import GazetteTestSupport
import Testing

/// A folder with `a/gazette.yaml` and the folders `a/b/c` and `empty`.
private func tree() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["a/b/c", "empty"] {
        try FileManager.default.createDirectory(at: folder.url.appending(path: path), withIntermediateDirectories: true)
    }
    try "id: x\n".write(to: folder.url.appending(path: "a/gazette.yaml"), atomically: true, encoding: .utf8)
    return folder
}

private func located(
    _ named: String?, _ environment: [String: String] = [:], from folder: String
) throws -> String {
    try Workspace.locate(named: named, environment: environment, from: folder).root
}

@Test func `the nearest folder upward with a gazette yaml is the workspace`() throws {
    let folder = try tree()
    #expect(try located(nil, from: folder.path + "/a/b/c") == folder.path + "/a")
    #expect(try located(nil, from: folder.path + "/a") == folder.path + "/a")
}

@Test func `the named folder comes before the environment, the environment before the search`() throws {
    let folder = try tree()
    let other = try tree()
    let environment = ["GAZETTE_WORKSPACE": other.path + "/a"]
    #expect(try located(folder.path + "/a", environment, from: "/") == folder.path + "/a")
    #expect(try located(nil, environment, from: folder.path + "/a/b") == other.path + "/a")
    #expect(try located(nil, ["GAZETTE_WORKSPACE": ""], from: folder.path + "/a/b") == folder.path + "/a")
    #expect(try located("..", from: folder.path + "/a/b") == folder.path + "/a")
}

@Test func `a missing folder and one without gazette yaml are told apart`() throws {
    let folder = try tree()
    let missing = #expect(throws: PublishingError.self) { try located("nowhere", from: folder.path) }
    #expect(missing?.kind == .missing)
    let bare = #expect(throws: PublishingError.self) { try located("empty", from: folder.path) }
    #expect(bare?.kind == .configuration)
    #expect(bare?.message == "--workspace 指的文件夹“empty”里没有 gazette.yaml")
    let none = #expect(throws: PublishingError.self) { try located(nil, from: folder.path + "/empty") }
    #expect(none?.kind == .configuration)
}

@Test func `paths are told from the working folder when they lie below it`() throws {
    let folder = try tree()
    let above = Workspace(root: folder.path + "/a", workingFolder: folder.path)
    #expect(above.display(above.path("issues/2020-01.yaml")) == "a/issues/2020-01.yaml")
    let beside = Workspace(root: folder.path + "/a", workingFolder: folder.path + "/empty")
    #expect(beside.display(beside.path("gazette.yaml")) == folder.path + "/a/gazette.yaml")
}

@Test func `errors of gazette yaml stop with their places`() throws {
    let folder = try tree()
    let error = #expect(throws: PublishingError.self) {
        try Workspace(root: folder.path + "/a", workingFolder: folder.path + "/a").series()
    }
    #expect(error?.kind == .configuration)
    #expect(error?.diagnostics.first?.location?.file == "gazette.yaml")
    #expect(error?.diagnostics.contains { $0.code == "key-missing" } == true)
}

@Test func `an issue without a plan names those that there are`() throws {
    let workspace = Workspace(root: Repository.root.path, workingFolder: Repository.root.path)
    let series = try workspace.series()
    let id = try #require(IssueIdentifier("2099-09"))
    let error = #expect(throws: PublishingError.self) { try workspace.plan(id, of: series) }
    #expect(error?.kind == .missing)
    #expect(error?.fix?.contains("2020-01") == true)
}

@Test func `resources are looked for in workspace, GAZETTE_HOME and above the program`() {
    let folders = ResourceFolders.standard(
        workspace: "/w", environment: ["GAZETTE_HOME": "/h"], executable: "/p/.build/release/gazette")
    #expect(folders.roots == ["/w", "/h", "/p/.build/release", "/p/.build", "/p"])
}

@Test func `output never replaces a folder, and makes missing ones`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: PublishingError.self) { try OutputFile.write([1], to: folder.path, name: "d") }
    #expect(error?.kind == .environment)
    try OutputFile.write([1, 2], to: folder.path + "/x/y/z.bin", name: "z")
    #expect(try InputFile.bytes(at: folder.path + "/x/y/z.bin", name: "z") == [1, 2])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/x/y") == ["z.bin"])
}

/// The demonstration's settings in an encoding, as the workspace of a folder.
private func workspace(_ encoding: String.Encoding, in folder: TemporaryFolder) throws -> Workspace {
    let root = Repository.root
    try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
    for file in ["gazette.yaml", "press.yaml", "issues/2020-01.yaml"] {
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        try #require(text.data(using: encoding)).write(to: folder.url.appending(path: file))
    }
    return Workspace(root: folder.path, workingFolder: folder.path)
}

@Test(arguments: [String.Encoding(rawValue: 0x8000_0632), .utf16])
func `settings, plans and press settings may come in the encodings of manuscripts`(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let own = Workspace(root: Repository.root.path, workingFolder: Repository.root.path)
    let foreign = try workspace(encoding, in: folder)
    let series = try own.series()
    let id = try #require(IssueIdentifier("2020-01"))
    #expect(try foreign.series() == series)
    #expect(try foreign.plan(id, of: series).value == own.plan(id, of: series).value)
    #expect(try foreign.pressSpecification() == own.pressSpecification())
    #expect(try foreign.signing() == own.signing())
}

@Test func `settings with a broken byte stop at it, no character is replaced`() throws {
    let folder = try tree()
    let bytes = Array("id: x\nname: 某县".utf8) + [0xFF] + Array("人民政府公报\n".utf8)
    try Data(bytes).write(to: folder.url.appending(path: "a/gazette.yaml"))
    let workspace = Workspace(root: folder.path + "/a", workingFolder: folder.path + "/a")
    let error = #expect(throws: PublishingError.self) { try workspace.series() }
    #expect(error?.diagnostics.map(\.code) == ["encoding-invalid-byte"])
    #expect(error?.diagnostics.first?.location?.line == 2)
    #expect(error?.diagnostics.first?.location?.column == 9)
}
