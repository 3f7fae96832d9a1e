import Foundation
import GazetteCommands
import GazetteTestSupport
import GazetteTypesetting
import Testing

@Suite(.requires(.fonts((try? FontLibrary.standard(searching: [Repository.root.path])) != nil)))
struct PressCommandTests {
    /// A workspace with one small document of ours.
    private func workspace() throws -> TemporaryFolder {
        let folder = try temporaryWorkspace()
        try FileManager.default.createDirectory(at: folder.url.appending(path: "issues"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "press.yaml"), to: folder.url.appending(path: "press.yaml"))
        try write(folder, word: "年度")
        try "issue: 2020-01\ndate: 2020-11-18\ndocuments:\n  - file: a.txt\n    section: office\n".write(
            to: folder.url.appending(path: "issues/2020-01.yaml"), atomically: true, encoding: .utf8)
        return folder
    }

    private func write(_ folder: TemporaryFolder, word: String) throws {
        let text = "东乡族自治县人民政府办公室关于公开工作的通知\n\n各乡镇人民政府：\n\n请按照\(word)计划办理。\n\n东乡族自治县人民政府办公室\n2020年10月21日\n"
        try text.write(to: folder.url.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    }

    @Test func `a package is made, signed, checked and caught when it is changed`() async throws {
        let folder = try workspace()
        let made = await CommandRun("press", "2020-01", "--output", "package", in: folder.path)
        #expect(made.status == .fine, "\(made.error)")
        #expect(made.output.hasPrefix("package：4 面，1 个印张，没有白页\n不只用黑版：1:MYK，其余单黑\n"))
        #expect(await CommandRun("press", "make", "2020-01", "--output", "package", in: folder.path).status == .refused)

        let unsigned = await CommandRun("press", "check", "package", in: folder.path)
        #expect(unsigned.status == .findings && unsigned.output == "还没有付印签字（sign-off.json）\n")
        let words = ["press", "sign-off", "package", "--by", "马某", "--role", "主任", "--date", "2020-11-17"]
        let signed = await CommandRun(words: words, in: folder.path)
        #expect(signed.status == .fine && signed.output == "package：主任马某 2020年11月17日 同意付印\n", "\(signed.error)")
        #expect(await CommandRun(words: words, in: folder.path).status == .cannotWrite, "签过的不再签")
        let checked = await CommandRun("press", "check", "package", in: folder.path)
        #expect(checked.status == .fine && checked.output == "package：完好，主任马某 2020年11月17日 同意付印\n")

        for name in ["press.pdf", "ticket.yaml", "sheets.pdf", "report.json", "SHA256SUMS"] {
            let file = folder.url.appending(path: "package/\(name)")
            let bytes = try Data(contentsOf: file)
            var spoilt = bytes
            spoilt[spoilt.count / 2] ^= 1
            try spoilt.write(to: file)
            let run = await CommandRun("press", "check", "package", in: folder.path)
            #expect(run.status == .findings && run.output.contains(name), "\(name)：\(run.output)")
            try bytes.write(to: file)
        }
        #expect(await CommandRun("press", "check", "package", in: folder.path).status == .fine)
        #expect(await CommandRun("press", "check", "nowhere", in: folder.path).status == .missingInput)
    }

    @Test func `two packages are compared as text, JSON and picture`() async throws {
        let folder = try workspace()
        #expect(await CommandRun("press", "2020-01", "--output", "old", in: folder.path).status == .fine)
        try write(folder, word: "季度")
        #expect(await CommandRun("press", "2020-01", "--output", "new", in: folder.path).status == .fine)
        let run = await CommandRun("press", "compare", "old", "new", "--picture", "new.svg", in: folder.path)
        #expect(run.status == .findings && run.output == "变了的面：3\n印张 1：里面重做（第1、2、3、4面）\n", "\(run.output)")
        let picture = try String(contentsOf: folder.url.appending(path: "new.svg"), encoding: .utf8)
        #expect(picture.contains("第1张 里面：重做") && picture.contains("第1张 外面：不动"))
        let json = await CommandRun("press", "compare", "old", "new", "--json", in: folder.path)
        #expect(json.output.contains("\"newPages\"") && json.status == .findings)
        let same = await CommandRun("press", "compare", "old", "old", in: folder.path)
        #expect(same.status == .fine && same.output == "两个付印包印出来相同\n")
    }

    @Test func `what is missing is told before any work`() async throws {
        let folder = try workspace()
        try FileManager.default.removeItem(at: folder.url.appending(path: "press.yaml"))
        let run = await CommandRun("press", "2020-01", in: folder.path)
        #expect(run.status == .badConfiguration && run.error.contains("没有 press.yaml"))
        #expect(await CommandRun("press", "sign-off", "x", "--by", " ", "--role", "主任", in: folder.path).status == .usage)
        #expect(
            await CommandRun("press", "sign-off", "x", "--by", "某", "--role", "主任", "--date", "11月", in: folder.path).status
                == .usage)
    }
}
