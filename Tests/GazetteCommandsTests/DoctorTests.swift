import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

@Test func `doctor names what is missing and how to get it`() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun("doctor", in: folder.path, environment: ["PATH": folder.path])
    #expect(run.status == .findings)
    #expect(run.output.contains("✗ pdftotext：没有找到\n    改法：apt-get install poppler-utils"))
    #expect(run.output.contains("✗ 工作区："))
}

@Test func `doctor sees the demonstration workspace and its plans`() async throws {
    let run = await CommandRun("doctor", "--json", in: Repository.root.path, environment: ["PATH": "/usr/bin:/bin"])
    let lines = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let fine = Dictionary(uniqueKeysWithValues: lines.map { ($0["name"] as? String ?? "", $0["isFine"] as? Bool ?? false) })
    #expect(fine["工作区"] == true)
    #expect(fine["编排 2020-01"] == true)
}

@Test func `doctor finds a broken plan`() async throws {
    let folder = try temporaryWorkspace()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
    try "issue: x\n".write(to: folder.url.appending(path: "issues/2020-02.yaml"), atomically: true, encoding: .utf8)
    let run = await CommandRun("doctor", in: folder.path, environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == .findings)
    #expect(run.output.contains("✗ 编排 2020-02："))
    #expect(run.output.contains("✓ 公报库：还没有发布"))
}
