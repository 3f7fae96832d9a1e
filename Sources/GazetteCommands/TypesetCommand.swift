import ArgumentParser
import GazetteModel
import GazettePublishing

/// Sets issued texts as a PDF, without cover and contents.
struct TypesetCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "typeset", abstract: "把公文排成 PDF。",
        discussion: "几个文件依次排进一个 PDF，每件另起一页。\n有字体都没有的字时停下，指出位置。")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var files: [String]
    @Option(name: .long, help: ArgumentHelp("版式，如 gbt9704、gazette-a4。", valueName: "name"))
    var layout = "gbt9704"
    @Option(name: .long, help: ArgumentHelp("写出的 PDF 文件。", valueName: "out.pdf"))
    var output: String
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        // A single text can be set anywhere; a workspace only adds its own layouts and fonts.
        let workspace =
            workspaceOptions.workspace == nil
            ? try? context.workspace(workspaceOptions) : try context.workspace(workspaceOptions)
        try OutputFile.check(context.absolute(output), name: output)
        var documents: [ParsedDocument] = []
        let status = FileBatch(files: files, context: context).run(Intake.parse) { _, parsed in
            documents.append(parsed)
            return .fine
        }
        guard status == .fine else { return status }
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let file = try PageProduction(resources: context.resources(workspace))
            .file(of: documents, layout: layout) { line.show($0.summary) }
        try OutputFile.write(file.pdf, to: context.absolute(output), name: output)
        line.clear()
        context.report(file.diagnostics)
        let answer = MadeFile(pdf: output, file: file)
        context.console.printLine(outputOptions.json ? try JSONText.of(answer) : "\(answer.pdf)：\(answer.pages) 页")
        return .fine
    }
}
