import ArgumentParser
import ErrorKinds
import GazetteArchive
import GazetteCatalogue
import GazettePublishing

/// Rebuilds the catalogue from the packages.
struct ArchiveReindexCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex", abstract: "由各期的存档重建目录。", discussion: "存档不动，目录整个换新，检索结果与原来相同。\n读不了的一期不编入，逐一列出，退出码是 1。")

    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let report: ReindexReport
        do {
            report = try context.archive(workspace).reindex { done, total in
                line.show(done < total ? "正在编入目录 \(done)/\(total)" : "正在整理目录")
            }
        } catch let failure as PublishingError {
            throw failure
        } catch {
            throw PublishingError(ErrorText.kind(of: error), "目录没有重建：\(ErrorText.of(error))")
        }
        line.clear()
        if output.json {
            context.console.printLine(try JSONText.of(report))
        } else {
            context.console.printLine("目录已重建：\(report.issues) 期")
        }
        context.reportOmitted(report.omitted)
        return report.omitted.isEmpty ? .fine : .findings
    }
}
