import ArgumentParser
import GazetteModel
import GazettePublishing

/// Reports what the system understood of received texts; it writes nothing.
struct IntakeCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake", abstract: "收稿：报告系统读懂了什么。",
        discussion: "编码、结构、文号、日期和校核结果，一件一份。\n只报告，不改动、不复制任何文件。")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var files: [String]
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        var reports: [IntakeReport] = []
        let status = FileBatch(files: files, context: context).run(Intake.receive) { name, intake in
            let report = IntakeReport(file: name, intake: intake)
            if output.json {
                reports.append(report)
            } else {
                context.console.output(report.text(style: context.console.outputStyle))
            }
            return report.counts.error > 0 ? .findings : .fine
        }
        if output.json { context.console.printLine(try JSONText.of(reports)) }
        return status
    }
}
