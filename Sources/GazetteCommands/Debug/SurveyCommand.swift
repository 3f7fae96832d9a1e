import ArgumentParser
import ErrorKinds
import Foundation
import GazetteMeasuring
import GazetteModel
import GazettePublishing

/// Takes a folder of real texts through every stage and counts what went wrong; hidden, for those who work on the engine.
struct SurveyCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey", abstract: "把一个文件夹里的公文逐件走完全程，统计问题。",
        discussion: "供开发用：解码、解析、校核、排版、制 PDF；\n加 --prove 还逐件核对 PDF 的文字。")

    @Argument(help: ArgumentHelp("放公文的文件夹。", valueName: "folder"))
    var folder: String
    @Option(name: .long, help: ArgumentHelp("版式。", valueName: "name"))
    var layout = "gbt9704"
    @Flag(name: .long, help: "逐件核对 PDF 的文字层。")
    var prove = false
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let path = context.absolute(folder)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path).sorted(), !names.isEmpty else {
            throw PublishingError(.missing, "文件夹“\(folder)”不存在或是空的")
        }
        let workspace = try? context.workspace(workspaceOptions)
        let line = ProgressLine(context.console)
        defer { line.clear() }
        let survey = try PageProduction(resources: context.resources(workspace))
            .survey(names.map { (path: "\(path)/\($0)", name: $0) }, layout: layout, proves: prove) { done, total in
                line.show("\(done)/\(total)")
            }
        line.clear()
        if outputOptions.json {
            context.console.printLine(try JSONText.of(survey))
        } else {
            context.console.output(survey.summary)
        }
        return survey.faults == 0 ? .fine : .findings
    }
}
