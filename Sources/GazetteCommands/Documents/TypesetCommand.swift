import ArgumentParser
import GazetteModel
import GazettePublishing
import GazetteTypesetting

/// Sets issued texts as a PDF, without cover and contents.
struct TypesetCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "typeset", abstract: "把公文排成 PDF。",
        discussion: "几个文件依次排进一个 PDF，每件另起一页。\n有字体都没有的字时停下，指出位置。\n格式：document 文件、letter 信函、\norder 命令、minutes 纪要。")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var files: [String]
    @Option(name: .long, help: ArgumentHelp("版式，如 gbt9704、gazette-a4。", valueName: "name"))
    var layout = "gbt9704"
    @Option(name: .long, help: ArgumentHelp("公文格式；默认 document。", valueName: "form"))
    var form: String?
    @Option(name: .long, help: ArgumentHelp("发文机关标志，如“某县人民政府文件”。", valueName: "text"))
    var letterhead: String?
    @Flag(name: .long, help: "落款处留出印章的位置。")
    var seal = false
    @Flag(name: .long, help: "主字体缺字时停下，不用别的字体补。")
    var strictFonts = false
    @Flag(name: .long, help: "整理成归档文件（PDF/A-3a）。")
    var archival = false
    @Option(name: .long, help: ArgumentHelp("写出的 PDF 文件。", valueName: "out.pdf"))
    var output: String
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func validate() throws {
        if let form, DocumentForm(rawValue: form) == nil {
            let forms = DocumentForm.allCases.map(\.rawValue).joined(separator: "、")
            throw ValidationError("--form 没有“\(form)”；可用的格式：\(forms)")
        }
        if let letterhead, letterhead.allSatisfy(\.isWhitespace) { throw ValidationError("--letterhead 后面缺少文字") }
    }

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
            .file(of: documents, as: choice) { line.show($0.summary) }
        try OutputFile.write(file.pdf, to: context.absolute(output), name: output)
        line.clear()
        context.report(file.diagnostics)
        let answer = MadeFile(pdf: output, file: file)
        context.console.printLine(outputOptions.json ? try JSONText.of(answer) : "\(answer.pdf)：\(answer.pages) 页")
        return .fine
    }

    private var choice: TypesettingChoice {
        TypesettingChoice(
            layout: layout, form: form.flatMap(DocumentForm.init), letterhead: letterhead, hasSeal: seal,
            refusesFallback: strictFonts, isArchival: archival)
    }
}
