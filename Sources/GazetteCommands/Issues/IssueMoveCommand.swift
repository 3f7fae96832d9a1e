import ArgumentParser
import GazetteAssembly
import GazetteModel

/// Moves a manuscript of a plan.
struct IssueMoveCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "把文稿移到别的栏目或位置。", discussion: "不写 --to 就移到栏目末尾。")

    @OptionGroup var argument: IssueArgument
    @Argument(help: ArgumentHelp("本期里的文稿。", valueName: "file"))
    var file: String
    @Option(name: .long, help: ArgumentHelp("移到的栏目；默认不换栏目。", valueName: "section"))
    var section: String?
    @Option(name: .long, help: ArgumentHelp("在栏目里排第几，从 1 起。", valueName: "n"))
    var to: Int?
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        try context.editPlan(argument, workspaceOptions, json: output.json, did: "已移动") { plan, series, workspace in
            let section = try section.map { try series.section($0) }
            try plan.move(try context.planned(file, in: workspace), to: section?.id, position: to)
        }
    }
}
