import ArgumentParser
import ErrorKinds
import Foundation
import GazetteAssembly
import GazetteModel
import GazettePublishing

/// Makes an empty plan.
struct IssueNewCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "新建一期的编排。")

    @OptionGroup var argument: IssueArgument
    @Option(name: .long, help: ArgumentHelp("刊登日期，如 2020-11-18。", valueName: "yyyy-mm-dd"))
    var date: String
    @Option(name: .long, help: ArgumentHelp("总期号。", valueName: "n"))
    var cumulative: Int?
    @Option(name: .long, help: ArgumentHelp("编辑备注，不印出来。", valueName: "text"))
    var note: String?
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let id = try argument.identifier()
        guard let day = CalendarDay(date) else { throw UsageError(message: "“\(date)”不是日期，日期写作 2020-11-18") }
        if let cumulative, cumulative < 1 { throw UsageError(message: "总期号从 1 起") }
        let workspace = try context.workspace(workspaceOptions)
        _ = try workspace.series()
        guard !FileManager.default.fileExists(atPath: workspace.planPath(id)) else {
            throw PublishingError(
                .environment, "\(id) 已经有编排：\(workspace.display(workspace.planPath(id)))", fix: "换一个期号，或直接修改它。")
        }
        let plan = IssuePlan(id: id, publicationDay: day, cumulativeNumber: cumulative, note: note)
        return try PlanAnswer(plan: plan, did: "已新建").write(to: workspace, in: context, json: output.json)
    }
}
