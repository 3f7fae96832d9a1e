import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

@Suite struct DebugCommandTests {
    private let text = "根据《省人民政府办公厅关于印发2020年政务公开工作要点的通知》（甘政办发〔2020〕83号）要求，制定本方案。"

    @Test func `the lines of a text are told with what decided them`() async throws {
        let run = await CommandRun("debug", "lines", text, "--width", "16")
        #expect(run.status == .fine, "\(run.error)")
        #expect(run.output.hasPrefix("行宽 16.000 字，共 "))
        let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }
        #expect(lines.map { $0.drop { " 0123456789".contains($0) } }.joined().contains("政务公开工作要点的通知》"))
        #expect(run.output.contains("E3 放字距") && run.output.contains("行末：") && run.output.contains("坏度"))
    }

    @Test func `the lines as JSON hold the whole text`() async throws {
        let run = await CommandRun("debug", "lines", text, "--width", "16", "--json")
        let trial = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let lines = try #require(trial["lines"] as? [[String: Any]])
        #expect(lines.compactMap { $0["text"] as? String }.joined() == text)
        for line in lines.dropLast() { #expect(line["width"] as? Int == 16_000) }
    }

    @Test func `an unknown style is a usage error that lists the styles`() async {
        let run = await CommandRun("debug", "lines", text, "--width", "16", "--style", "none")
        #expect(run.status == .usage)
        #expect(run.error.contains("没有样式“none”") && run.error.contains("paragraph"))
    }

    @Test func `a page is drawn, dumped and listed`() async throws {
        let folder = try temporaryWorkspace()
        let file = "seeds/dongxiang-2020-71.txt"
        let environment = ["GAZETTE_HOME": Repository.root.path]
        let png = await CommandRun(
            "debug", "page", file, "--page", "2", "--png", "p.png", in: folder.path, environment: environment)
        #expect(png.status == .fine, "\(png.error)")
        let bytes = try Data(contentsOf: folder.url.appending(path: "p.png"))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let dump = await CommandRun("debug", "page", file, "--page", "2", "--dump", in: folder.path, environment: environment)
        #expect(dump.output.hasPrefix("page 1 ") && dump.output.contains(" folio 2\n"))
        let lines = await CommandRun("debug", "page", file, "--lines", "--json", in: folder.path, environment: environment)
        let objects = try lines.output.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
        #expect(objects.count > 100)
    }

    @Test func `a page that is not there, and two forms at once, are refused`() async throws {
        let folder = try temporaryWorkspace()
        let file = "seeds/dongxiang-2020-71.txt"
        let environment = ["GAZETTE_HOME": Repository.root.path]
        let missing = await CommandRun(
            "debug", "page", file, "--page", "900", "--dump", in: folder.path, environment: environment)
        #expect(missing.status == .badInput)
        #expect(missing.error.contains("没有第 900 面"))
        let both = await CommandRun("debug", "page", file, "--dump", "--lines", in: folder.path, environment: environment)
        #expect(both.status == .usage)
    }
}
