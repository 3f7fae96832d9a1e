import ArgumentParser
import ErrorKinds
import GazetteArchive
import GazettePublishing

/// Rebuilds the catalogue from the packages.
struct ArchiveReindexCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex", abstract: "由各期的存档重建目录。", discussion: "存档不动，目录整个换新，检索结果与原来相同。")

    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        var count = 0
        do {
            try context.archive(workspace).reindex { done, total in
                count = total
                line.show(done < total ? "正在编入目录 \(done)/\(total)" : "正在整理目录")
            }
        } catch let failure as PublishingError {
            throw failure
        } catch {
            throw PublishingError(.environment, "目录没有重建：\(ErrorText.of(error))")
        }
        line.clear()
        context.console.printLine(output.json ? try JSONText.of(["issues": count]) : "目录已重建：\(count) 期")
        return .fine
    }
}
