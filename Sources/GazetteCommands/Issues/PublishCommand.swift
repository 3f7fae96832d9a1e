import ArgumentParser
import GazetteModel
import GazettePublishing

/// Publishes an issue into the archive.
struct PublishCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "发布一期公报，入公报库。",
        discussion: "有没处理的错误、缺字，或 PDF 的文字与文稿\n不一致，都不发布。已发布的一期不能改动。")

    @OptionGroup var argument: IssueArgument
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let id = try argument.identifier()
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let published = try context.pipeline(workspace, line).publish(id)
        line.clear()
        context.reportGrave(published.review.openFindings + published.file.diagnostics)
        let made = MadeFile(pdf: published.pdfPath, file: published.file)
        if output.json {
            context.console.printLine(try JSONText.of(made))
        } else {
            let waived = published.review.waivedCount
            context.console.printLine("已发布：\(published.review.issue.series.name) \(id.printed)，\(made.pages) 页")
            if waived > 0 { context.console.printLine("豁免 \(waived) 处") }
            context.console.printLine(made.pdf)
        }
        context.reportOmitted(published.omitted)
        return published.omitted.isEmpty ? .fine : .findings
    }
}
