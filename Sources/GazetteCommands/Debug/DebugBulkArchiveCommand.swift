import ArgumentParser
import Foundation
import GazetteArchive
import GazetteCatalogue
import GazetteMeasuring
import GazetteModel
import GazettePublishing
import GazetteRecord

/// Makes an archive of many texts, measures the making of its catalogue and the publication of one more issue; hidden.
struct DebugBulkArchiveCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk-archive", abstract: "用一大批公文造一个档案库，量一量编目和发布要多久。",
        discussion: "公文文件一行一个 JSON：id、text、date（年-月-日）。\n档案库已有各期时只重新编目。")

    @Option(name: .long, help: ArgumentHelp("公文文件（JSONL）。", valueName: "file"))
    var documents: String
    @Option(name: .long, help: ArgumentHelp("档案库建在哪里。", valueName: "dir"))
    var archive: String
    @Option(name: .long, help: ArgumentHelp("到多少段为止。", valueName: "n"))
    var passages = 1_000_000
    @Option(name: .long, help: ArgumentHelp("编目之后再逐期发布几期，各量一次。", valueName: "n"))
    var publish = 0
    @Flag(name: .long, help: "不重新编目。")
    var keepCatalogue = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard passages > 0, (0...999).contains(publish) else { throw ValidationError("--passages 要大于 0，--publish 要在 0 到 999 之间") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let store = ArchiveStore(root: context.absolute(archive))
        var report = BulkReport()
        var issues = BulkIssues()
        let batches = issues.batches(try BulkDocumentFile(context.absolute(documents)).documents())
        let isNew = !FileManager.default.fileExists(atPath: store.root)
        var (count, deposited) = (0, 0)
        report.depositSeconds = try BulkReport.seconds {
            // The issues that are published one by one are the last, so that the catalogue can be appended to.
            for batch in batches {
                if count >= passages { break }
                if !isNew { break }
                guard let contents = try issues.issue(of: batch) else { continue }
                try store.deposit(contents)
                count += contents.issue.documents.reduce(0) { $0 + $1.document.blocks.count }
                deposited += 1
                line.show("已写 \(deposited) 期，\(count) 段")
            }
        }
        if !keepCatalogue {
            BulkReport.forgetPeakMemory()
            report.indexSeconds = try BulkReport.seconds {
                _ = try store.reindex { done, total in line.show(done < total ? "正在编入目录 \(done)/\(total)" : "正在整理目录") }
            }
            report.indexMemory = SearchRunReport.peakMemory()
        }
        line.clear()
        report.catalogue = try CatalogueMeasures(archive: store.root)
        if publish > 0 {
            // New issues of a year that no text has.
            let latest = (try store.packages().map(\.issue).max()).map { max($0.year, 2990) } ?? 2990
            var extra = BulkIssues(continuing: try store.packages().map(\.issue).filter { $0.year == latest }.count, of: latest)
            for batch in batches.suffix(publish) {
                guard let contents = try extra.issue(of: batch.map { (extra.lastDay, $0.document) }[...]) else { continue }
                report.publishSeconds.append(try BulkReport.seconds { _ = try store.publish(contents) })
                report.publishedPassages.append(contents.issue.documents.reduce(0) { $0 + $1.document.blocks.count })
            }
        }
        context.console.output(output.json ? try JSONText.of(report) + "\n" : report.summary)
        return .fine
    }
}
