import ArgumentParser
import GazetteAssembly
import GazetteModel
import GazettePublishing

/// Puts manuscripts into a plan.
struct IssueAddCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "把文稿排进一期。", discussion: "排在栏目末尾；要换位置用 gazette issue move。")

    @OptionGroup var argument: IssueArgument
    @Argument(help: ArgumentHelp("工作区里的文稿。", valueName: "file"))
    var files: [String]
    @Option(name: .long, help: ArgumentHelp("栏目的 id 或名称。", valueName: "section"))
    var section: String
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        try context.editPlan(argument, workspaceOptions, json: output.json, did: "已排入") { plan, series, workspace in
            let section = try series.section(section)
            for file in files {
                let path = try context.planned(file, in: workspace)
                _ = try InputFile.bytes(at: workspace.path(path), name: file)
                try plan.add(path, to: section.id)
            }
        }
    }
}
