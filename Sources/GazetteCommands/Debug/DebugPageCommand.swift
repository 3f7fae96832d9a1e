import ArgumentParser
import ErrorKinds
import GazetteModel
import GazettePublishing
import GazetteTypesetting
import PageModel

/// Shows the pages of a document as pictures, as a dump of what stands where, or as its lines.
struct DebugPageCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "看一件公文排成的面：画成 PNG，或列出面上的东西。",
        discussion: "--png 画出一面；--dump 列出面上每一串字形的位置；\n--lines 列出每一行的边界，加 --json 每行一个 JSON 对象。")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var file: String
    @Option(name: .long, help: ArgumentHelp("第几面，从 1 数起；默认第 1 面，--dump 和 --lines 默认全部。", valueName: "n"))
    var page: Int?
    @Option(name: .long, help: ArgumentHelp("版式。", valueName: "name"))
    var layout = "gbt9704"
    @Option(name: .long, help: ArgumentHelp("写出的 PNG 文件。", valueName: "out.png"))
    var png: String?
    @Option(name: .long, help: ArgumentHelp("每英寸多少点。", valueName: "n"))
    var dpi = 144
    @Flag(name: .long, help: "列出面上的东西，长度以 1/65536 点计。")
    var dump = false
    @Flag(name: .long, help: "列出每一行。")
    var lines = false
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func validate() throws {
        guard [png != nil, dump, lines].count(where: { $0 }) == 1 else {
            throw ValidationError("--png、--dump、--lines 要选一个，只能选一个")
        }
        if outputOptions.json, !lines { throw ValidationError("--json 只用于 --lines") }
        guard (10...1200).contains(dpi) else { throw ValidationError("--dpi 要在 10 到 1200 之间") }
        if let page, page < 1 { throw ValidationError("--page 从 1 数起") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try? context.workspace(workspaceOptions)
        if let png { try OutputFile.check(context.absolute(png), name: png) }
        var documents: [ParsedDocument] = []
        let status = FileBatch(files: [file], context: context).run(Intake.parse) { _, parsed in
            documents.append(parsed)
            return .fine
        }
        guard status == .fine else { return status }
        let production = PageProduction(resources: context.resources(workspace))
        var (issue, layout) = try production.pages(of: documents, layout: layout)
        context.reportGrave(issue.diagnostics)
        if let page, page > issue.pages.count {
            throw PublishingError(.input, "“\(file)”只有 \(issue.pages.count) 面，没有第 \(page) 面")
        }
        if let png {
            try OutputFile.write(
                production.png(of: issue, page: (page ?? 1) - 1, dotsPerInch: dpi), to: context.absolute(png), name: png)
            context.console.printLine("\(png)：第 \(page ?? 1) 面，共 \(issue.pages.count) 面")
        } else if lines {
            let all = LineDump.lines(of: issue, layout: layout).filter { page == nil || $0.page + 1 == page }
            context.console.output(outputOptions.json ? try LineDump.json(of: all) : LineDump.text(of: all))
        } else {
            if let page { issue.pages = [issue.pages[page - 1]] }
            context.console.output(PageDump.dump(issue))
        }
        return .fine
    }
}
