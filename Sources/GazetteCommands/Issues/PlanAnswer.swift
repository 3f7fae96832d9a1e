import ErrorKinds
import GazetteAssembly
import GazetteModel
import GazettePublishing

/// Writes an edited plan and says so.
struct PlanAnswer {
    var plan: IssuePlan
    /// What was done, in Chinese.
    var did: String

    func write(to workspace: Workspace, in context: CommandContext, json: Bool) throws -> CommandStatus {
        let path = try workspace.write(plan)
        context.console.printLine(json ? try JSONText.of(plan) : "\(did)：\(path)，\(plan.documents.count) 件")
        return .fine
    }
}

extension CommandContext {
    /// Reads an issue's plan, lets it be edited, writes it.
    func editPlan(
        _ argument: IssueArgument, _ options: WorkspaceOptions, json: Bool, did: String,
        _ edit: (inout IssuePlan, GazetteSeries, Workspace) throws -> Void
    ) throws -> CommandStatus {
        let id = try argument.identifier()
        let workspace = try workspace(options)
        let series = try workspace.series()
        guard var plan = try workspace.plan(id, of: series).value else { return .badConfiguration }
        do {
            try edit(&plan, series, workspace)
        } catch let error as PlanEditError {
            throw PublishingError(error.kind, error.message)
        }
        return try PlanAnswer(plan: plan, did: did).write(to: workspace, in: self, json: json)
    }

    /// The path of a manuscript as plans name it: relative to the workspace, wherever the command was called.
    func planned(_ file: String, in workspace: Workspace) throws(PublishingError) -> String {
        guard let path = WorkspacePath.relative(absolute(file), to: workspace.root) else {
            throw PublishingError(
                .input, "“\(file)”不在工作区 \(workspace.root) 里", fix: "把文稿放进工作区，如 manuscripts/。")
        }
        return path
    }
}

extension GazetteSeries {
    /// The section of an identifier or a name.
    func section(_ text: String) throws(UsageError) -> SectionDefinition {
        if let found = sections.first(where: { $0.id == text || $0.name == text }) { return found }
        let known = sections.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
        throw UsageError(message: "没有“\(text)”这个栏目，gazette.yaml 里有：\(known)")
    }
}
