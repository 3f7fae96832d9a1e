import ArgumentParser
import GazettePress
import GazettePublishing

/// Makes the press package of an issue.
struct PressMakeCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "做一期的付印包。",
        discussion: "写出一个文件夹：单页、拼版、封面、任务单、报告、\n各文件的摘要。有没处理的错误不付印；已有的文件夹不改写。")

    @OptionGroup var argument: IssueArgument
    @Option(name: .long, help: ArgumentHelp("默认 press/期号。", valueName: "dir"))
    var output: String?
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let id = try argument.identifier()
        let workspace = try context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let path = output.map(context.absolute) ?? workspace.path("press/\(id)")
        let folder = PackageFolder(path: path, name: output ?? workspace.display(path))
        try folder.checkIsNew()
        let (review, package) = try context.pipeline(workspace, line).press(id)
        try folder.write(package)
        line.clear()
        context.reportGrave(review.openFindings + package.warnings)
        let answer = PressAnswer(folder: folder.name, package: package)
        context.console.printLine(outputOptions.json ? try JSONText.of(answer) : answer.text)
        return .fine
    }
}

/// A press package as commands tell it.
private struct PressAnswer: Encodable {
    var folder: String
    /// File name to SHA-256.
    var files: [String: String]
    var standard: String?
    var note: String?
    var pages: Int
    var blanks: [Int]
    /// Pages that need more than the black plate, with their plates.
    var coloured: [String]
    var sheets: Int

    init(folder: String, package: PressPackage) {
        let report = package.report
        self.folder = folder
        files = PressManifest(files: package.files).digests
        standard = report.standard
        note = report.standardNote
        pages = report.pages.count
        blanks = report.blanks
        coloured = report.colouredPages.map { "\($0.number):\($0.plates)" }
        sheets = report.sheets.count
    }

    var text: String {
        let empty = blanks.isEmpty ? "没有白页" : "白页：第\(blanks.map(String.init).joined(separator: "、"))面"
        let inks = coloured.isEmpty ? "全部单黑" : "不只用黑版：\(coloured.joined(separator: " "))，其余单黑"
        return ["\(folder)：\(pages) 面，\(sheets) 个印张，\(empty)", inks, standard ?? note ?? ""].joined(separator: "\n")
    }
}
