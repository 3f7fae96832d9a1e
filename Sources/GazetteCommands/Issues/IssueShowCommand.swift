import ArgumentParser
import GazettePublishing

/// Shows an issue as it stands.
struct IssueShowCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "看一期的编排和校核情况。")

    @OptionGroup var argument: IssueArgument
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let id = try argument.identifier()
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let review = try context.pipeline(workspace, line).review(id)
        line.clear()
        let overview = IssueOverview(review, planFile: workspace.display(workspace.planPath(id)))
        if output.json {
            context.console.printLine(try JSONText.of(overview))
        } else {
            context.console.output(overview.text(style: context.console.outputStyle))
            context.report(review.issueFindings)
        }
        return review.openErrors > 0 ? .findings : .fine
    }
}
