import ArgumentParser
import Foundation
import GazetteMeasuring
import GazettePublishing
import GazetteSearch

/// Builds an index of any passages, asks it any queries and writes the ranking as a TREC run; hidden, for measuring.
struct DebugSearchRunCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-run", abstract: "在任意一批段落上检索一批问题，写成 TREC 结果。",
        discussion: """
            段落文件一行一个 JSON：id、title、text；
            问题文件一行一个 JSON：qid、query。
            每个问题先问一遍不计时，再逐个计时。
            """)

    @Option(name: .long, help: ArgumentHelp("段落文件（JSONL）。", valueName: "file"))
    var passages: String
    @Option(name: .long, help: ArgumentHelp("问题文件（JSONL）。", valueName: "file"))
    var queries: String
    @Option(name: .long, help: ArgumentHelp("每个问题最多给出几件。", valueName: "n"))
    var limit = 100
    @Option(name: .long, help: ArgumentHelp("结果写到哪里。", valueName: "file"))
    var output: String
    @Option(name: .long, help: ArgumentHelp("索引建在哪里，已有就直接用；不给就用临时文件。", valueName: "file"))
    var index: String?
    @OptionGroup var outputOptions: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit 要在 1 到 10000 之间") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gazette-search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = index.map(context.absolute) ?? folder.appendingPathComponent("index.sqlite").path
        var report = SearchRunReport()
        if !FileManager.default.fileExists(atPath: path) {
            let clock = ContinuousClock()
            let start = clock.now
            let source = try PassageFile(context.absolute(passages))
            try SearchIndex.build(path, of: source.documents) { if $0 % 10_000 == 0 { line.show("已编入 \($0) 段") } }
            report.buildSeconds = Self.seconds(clock.now - start)
            report.passages = source.count
            report.textBytes = source.textBytes
        }
        let index = try SearchIndex(path)
        report.indexBytes = try index.sizes().structures
        let questions = try QuestionFile(context.absolute(queries)).questions
        // Once without the clock, as the engines that this one is measured beside.
        for (number, question) in questions.enumerated() {
            _ = try index.answer(SearchRequest(question.query, limit: limit))
            if number % 100 == 0 { line.show("先问一遍，不计时：\(number)/\(questions.count)") }
        }
        var run = ""
        var times: [Double] = []
        let clock = ContinuousClock()
        for (number, question) in questions.enumerated() {
            let start = clock.now
            let (_, names) = try index.answer(SearchRequest(question.query, limit: limit))
            times.append(Self.seconds(clock.now - start) * 1000)
            for (rank, name) in names.enumerated() {
                run += "\(question.qid) Q0 \(name) \(rank + 1) \(names.count - rank) gazette\n"
            }
            if number % 100 == 0 { line.show("已检索 \(number)/\(questions.count)") }
        }
        try run.write(toFile: context.absolute(output), atomically: true, encoding: .utf8)
        line.clear()
        report.queries = questions.count
        report.latency = .init(times)
        report.peakMemory = SearchRunReport.peakMemory()
        context.console.output(outputOptions.json ? try JSONText.of(report) + "\n" : report.summary)
        return .fine
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
