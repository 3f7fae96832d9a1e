import ArgumentParser
import GazetteAssembly

/// Takes manuscripts out of a plan; the files stay where they are.
struct IssueRemoveCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "把文稿移出一期。", discussion: "只改编排，文稿本身不动。")

    @OptionGroup var argument: IssueArgument
    @Argument(help: ArgumentHelp("本期里的文稿。", valueName: "file"))
    var files: [String]
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        try context.editPlan(argument, workspaceOptions, json: output.json, did: "已移出") { plan, _, workspace in
            for file in files { try plan.remove(try context.planned(file, in: workspace)) }
        }
    }
}
