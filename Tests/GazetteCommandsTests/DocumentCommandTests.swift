import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

private func object(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

/// Keys of every object, in the order of the text, must be sorted.
private func keysAreSorted(_ text: String) -> Bool {
    var open: [[String]] = []
    for line in text.split(separator: "\n") {
        let trimmed = line.drop { $0 == " " }
        if trimmed.hasPrefix("\""), let end = trimmed.dropFirst().firstIndex(of: "\""), trimmed[end...].hasPrefix("\" :") {
            let key = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
            if let last = open.last?.last, last > key { return false }
            if !open.isEmpty { open[open.count - 1].append(key) }
        }
        if line.hasSuffix("{") { open.append([]) }
        if trimmed.hasPrefix("}") { _ = open.popLast() }
    }
    return true
}

@Test func `a missing file does not stop the others, and the worst status wins`() async throws {
    let folder = try temporaryWorkspace()
    try "各单位：\n请遵照执行。\n".write(to: folder.url.appending(path: "b.txt"), atomically: true, encoding: .utf8)
    let run = await CommandRun("parse", "none.txt", "seeds/dongxiang-2020-71.txt", "b.txt", in: folder.path)
    #expect(run.status == .missingInput)
    #expect(run.error.contains("没有文件“none.txt”"))
    let headings = run.output.split(separator: "\n").filter { $0.hasPrefix("== ") }
    #expect(headings == ["== seeds/dongxiang-2020-71.txt", "== b.txt"])
}

@Test func `a folder is told apart from a missing file`() async throws {
    let folder = try temporaryWorkspace()
    let run = await CommandRun("check", "seeds", in: folder.path)
    #expect(run.status == .missingInput)
    #expect(run.error.contains("“seeds”是文件夹"))
}

@Test func `a file that is no text gives the decoder's finding and status 65`() async throws {
    let folder = try temporaryWorkspace()
    try Data("%PDF-1.7\n%\u{1}\u{2}\n".utf8).write(to: folder.url.appending(path: "a.pdf"))
    for command in ["check", "parse", "intake"] {
        let run = await CommandRun(command, "a.pdf", in: folder.path)
        #expect(run.status == .badInput, "\(command)")
        #expect(run.error.contains("a.pdf"))
    }
}

@Test func `check finds the seed's defects and exits with 1`() async throws {
    let run = await CommandRun("check", "seeds/dongxiang-2020-71.txt", in: Repository.root.path)
    #expect(run.status == .findings)
    #expect(run.output == "")
    #expect(run.error.contains("seeds/dongxiang-2020-71.txt:170:20: 错误: 《中华人民共和国信息公开条例》"))
    #expect(run.error.contains("[law-name]"))
    #expect(run.error.hasSuffix("处提示\n"))
}

@Test func `check of a faultless text says so`() async throws {
    let folder = try TemporaryFolder()
    let text = """
        某县人民政府办公室关于做好有关工作的通知

        各乡镇人民政府：

        现将有关事项通知如下。

        某县人民政府办公室
        2020年10月21日

        """
    try ("某府办发〔2020〕1号\n\n" + text).write(to: folder.url.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    let run = await CommandRun("check", "a.txt", in: folder.path)
    #expect(run.status == .fine)
    #expect(run.error == "1 个文件，没有发现问题\n")
}

@Test func `JSON is one document with sorted keys`() async throws {
    for words in [["parse"], ["check"], ["intake"]] {
        let run = await CommandRun(words: words + ["seeds/dongxiang-2020-71.txt", "--json"], in: Repository.root.path)
        let array = try #require(try object(run.output) as? [[String: Any]])
        #expect(array.count == 1)
        #expect(array[0]["file"] as? String == "seeds/dongxiang-2020-71.txt")
        #expect(keysAreSorted(run.output))
        #expect(run.error == "")
    }
}

@Test func `intake reports what was understood and writes nothing`() async throws {
    let folder = try temporaryWorkspace()
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let run = await CommandRun("intake", "seeds/dongxiang-2020-71.txt", in: folder.path)
    #expect(run.output.contains("  发文字号  东县府办发〔2020〕71号\n"))
    #expect(run.output.contains("  成文日期  2020年10月21日\n"))
    #expect(run.output.contains("《东乡县政务公开工作实施方案》"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
}

@Test func `typeset refuses a folder before it begins`() async throws {
    let folder = try temporaryWorkspace()
    let run = await CommandRun("typeset", "seeds/dongxiang-2020-71.txt", "--output", "seeds", in: folder.path)
    #expect(run.status == .cannotWrite)
}

@Test func `typeset of a missing file makes no PDF`() async throws {
    let folder = try temporaryWorkspace()
    let run = await CommandRun(
        "typeset", "none.txt", "seeds/dongxiang-2020-71.txt", "--output", "out.pdf", in: folder.path)
    #expect(run.status == .missingInput)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.pdf"))
}
