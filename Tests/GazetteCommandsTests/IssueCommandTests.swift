import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

private let seed = "seeds/dongxiang-2020-71.txt"

@Test func `a plan is made, filled, rearranged and emptied by commands`() async throws {
    let folder = try temporaryWorkspace()
    for name in ["a.txt", "b.txt"] {
        try "某县人民政府关于某事的通知\n".write(to: folder.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    var transcript = ""
    for words in [
        ["issue", "new", "2020-2", "--date", "2020-12-20", "--cumulative", "2", "--note", "第二期"],
        ["issue", "new", "2020-02", "--date", "2020-12-20"],
        ["issue", "add", "2020-02", seed, "a.txt", "--section", "office"],
        ["issue", "add", "2020-02", "b.txt", "--section", "人事任免"],
        ["issue", "add", "2020-02", "b.txt", "--section", "office"],
        ["issue", "add", "2020-02", "c.txt", "--section", "office"],
        ["issue", "add", "2020-02", "a.txt", "--section", "nowhere"],
        ["issue", "add", "2020-02", "/etc/hostname", "--section", "office"],
        ["issue", "move", "2020-02", "a.txt", "--to", "1"],
        ["issue", "move", "2020-02", "b.txt", "--section", "office", "--to", "9"],
        ["issue", "remove", "2020-02", "c.txt"],
        ["issue", "remove", "2020-02", "b.txt"],
    ] {
        let run = await CommandRun(words: words, in: folder.path)
        transcript += "$ gazette \(words.joined(separator: " "))\n\(run.transcript)\n"
    }
    transcript = transcript.split(separator: folder.path, omittingEmptySubsequences: false).joined(separator: "工作区文件夹")
    transcript += try String(contentsOf: folder.url.appending(path: "issues/2020-02.yaml"), encoding: .utf8)
    expectGolden(transcript, "Fixtures/issue-commands.txt")
}

@Test func `a file is meant from the working folder, and planned from the workspace`() async throws {
    let folder = try temporaryWorkspace()
    _ = await CommandRun("issue", "new", "2020-02", "--date", "2020-12-20", in: folder.path)
    let run = await CommandRun(
        "issue", "add", "2020-02", "dongxiang-2020-71.txt", "--section", "office", in: folder.path + "/seeds")
    #expect(run.status == .fine, "\(run.error)")
    let plan = try String(contentsOf: folder.url.appending(path: "issues/2020-02.yaml"), encoding: .utf8)
    #expect(plan.contains("- file: seeds/dongxiang-2020-71.txt"))
}

@Test func `a broken plan is told at its line with status 78`() async throws {
    let folder = try temporaryWorkspace()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
    try "issue: 2020-02\ndaet: 2020-12-20\n".write(
        to: folder.url.appending(path: "issues/2020-02.yaml"), atomically: true, encoding: .utf8)
    let run = await CommandRun("issue", "show", "2020-02", in: folder.path)
    #expect(run.status == .badConfiguration)
    expectGolden(run.error, "Fixtures/broken-plan.txt")
}

@Test func `the demonstration's issue is shown with its state`() async throws {
    let run = await CommandRun("issue", "show", "2020-01", in: Repository.root.path)
    #expect(run.status == .fine, "\(run.error)")
    #expect(run.output.hasPrefix("东乡族自治县人民政府公报 2020年第1期（总第1期）\n"))
    #expect(run.output.contains("东县府办发〔2020〕71号 · 2020年10月21日 · \(seed)"))
    #expect(run.output.contains("豁免"))
}

@Test func `publishing stops at undecided errors with status 1 and leaves no archive`() async throws {
    let folder = try temporaryWorkspace()
    _ = await CommandRun("issue", "new", "2020-02", "--date", "2020-12-20", in: folder.path)
    _ = await CommandRun("issue", "add", "2020-02", seed, "--section", "office", in: folder.path)
    let run = await CommandRun("publish", "2020-02", in: folder.path)
    #expect(run.status == .findings)
    #expect(run.error.contains("处错误没有处理，没有发布"))
    #expect(run.error.contains("[law-name]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive"))
}
