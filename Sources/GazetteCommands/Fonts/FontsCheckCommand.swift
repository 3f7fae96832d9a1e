import ArgumentParser
import GazettePublishing

/// Reports roles, versions and coverage of the fonts.
struct FontsCheckCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "查字体的来源、版本和字数。")

    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try? context.workspace(workspaceOptions)
        let report = try PageProduction(resources: context.resources(workspace)).fontReport()
        context.console.output(output.json ? try JSONText.of(report) + "\n" : FontReportText.text(of: report))
        return FontReportText.problems(of: report).isEmpty ? .fine : .badConfiguration
    }
}
