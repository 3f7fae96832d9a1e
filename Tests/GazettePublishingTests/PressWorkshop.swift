import Foundation
import GazetteModel
import GazettePress
import GazettePublishing
import GazetteTestSupport
import GazetteTypesetting

/// A workspace with documents of our own, made for press tests.
struct PressWorkshop {
    /// Whether the locked fonts are there; without them nothing can be typeset.
    static let hasFonts = (try? FontLibrary.standard(searching: [Repository.root.path])) != nil

    static let press = """
        copies: 10
        paper: { name: 胶版纸, thickness: 0.1mm }
        delivery:
          - to: 留存
            copies: 10
        contact: 某某
        telephone: 0930-0000000

        """

    let folder: TemporaryFolder
    private(set) var documents: [String] = []
    var press = Self.press

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "gazette.yaml"), to: folder.url.appending(path: "gazette.yaml"))
    }

    /// Adds a document of so many paragraphs, at a place among the others; `extra` follows the first paragraph.
    mutating func add(_ number: Int, paragraphs: Int, extra: String = "", at place: Int? = nil) throws {
        var lines = ["东乡族自治县人民政府办公室关于第\(number)项工作的通知", "", "东县府办发〔2020〕\(number)号", "", "各乡镇人民政府，县政府各部门：", ""]
        for paragraph in 1...paragraphs {
            lines.append("第\(paragraph)项工作按照年度计划办理，由牵头单位会同有关单位落实，办理结果按季度向社会公开，接受群众监督，本项属第\(number)件文件。")
            if paragraph == 1, !extra.isEmpty { lines += ["", extra] }
        }
        lines += ["", "东乡族自治县人民政府办公室", "2020年10月21日", ""]
        let name = "document-\(number).txt"
        try lines.joined(separator: "\n").write(to: folder.url.appending(path: name), atomically: true, encoding: .utf8)
        documents.insert(name, at: place ?? documents.count)
    }

    func write(_ bytes: [UInt8], named name: String) throws { try Data(bytes).write(to: folder.url.appending(path: name)) }

    var pipeline: IssuePipeline {
        IssuePipeline(
            workspace: Workspace(root: folder.path, workingFolder: folder.path),
            resources: ResourceFolders(roots: [Repository.root.path]))
    }

    /// Writes the plan of the issue 2020-01.
    ///
    /// - Parameter sections: one for each document; 县政府办公室文件 for the rest.
    func writePlan(sections: [String] = []) throws {
        let plan = documents.enumerated().map { index, name in
            "  - file: \(name)\n    section: \(index < sections.count ? sections[index] : "office")\n"
        }.joined()
        try "issue: 2020-01\ndate: 2020-11-18\ndocuments:\n\(plan)".write(
            to: folder.url.appending(path: "issues/2020-01.yaml"), atomically: true, encoding: .utf8)
    }

    /// Writes plan and settings and makes the package of the issue 2020-01.
    func package() throws -> PressPackage {
        try press.write(to: folder.url.appending(path: "press.yaml"), atomically: true, encoding: .utf8)
        try writePlan()
        guard let issue = IssueIdentifier("2020-01") else { preconditionFailure("2020-01 is an issue") }
        return try pipeline.press(issue).package
    }

    /// What a program writes about a file. `FILE` in the arguments is the file.
    static func run(_ name: String, _ arguments: [String], on file: [UInt8]) throws -> [UInt8] {
        let (bytes, status) = try OutsideTool.run(name, arguments, of: file)
        guard status == 0 else { throw ToolFailure(name: name, status: status) }
        return bytes
    }

    /// As `run`, as text.
    static func text(_ name: String, _ arguments: [String], on file: [UInt8]) throws -> String {
        String(decoding: try run(name, arguments, on: file), as: UTF8.self)
    }

    struct ToolFailure: Error {
        var name: String
        var status: Int32
    }
}
