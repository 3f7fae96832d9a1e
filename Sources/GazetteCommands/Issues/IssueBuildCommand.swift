import ArgumentParser
import GazettePublishing

/// Makes the proof (校样) of an issue.
struct IssueBuildCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "出一期的校样 PDF。",
        discussion: "有没处理的问题也出校样，退出码是 1；\n缺字或文字核对不符时停下。校样不入库。")

    @OptionGroup var argument: IssueArgument
    @Option(name: .long, help: ArgumentHelp("默认 proofs/期号.pdf。", valueName: "out.pdf"))
    var output: String?
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let id = try argument.identifier()
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let path = output.map(context.absolute) ?? workspace.path("proofs/\(id).pdf")
        let name = output ?? workspace.display(path)
        try OutputFile.check(path, name: name)
        let (review, file) = try context.pipeline(workspace, line).build(id)
        try OutputFile.write(file.pdf, to: path, name: name)
        line.clear()
        context.reportGrave(review.openFindings + file.diagnostics)
        let made = MadeFile(pdf: name, file: file)
        context.console.printLine(outputOptions.json ? try JSONText.of(made) : "\(made.pdf)：\(made.pages) 页")
        return review.openErrors > 0 ? .findings : .fine
    }
}
