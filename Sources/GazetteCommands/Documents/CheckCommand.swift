import ArgumentParser
import GazetteModel
import GazettePublishing

/// Checks issued texts by the rule book (校核).
struct CheckCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "校核公文，指出每处问题。",
        discussion: "有错误或警告时退出码是 1。\n某一条规则的说明：gazette explain 代码")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var files: [String]
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        var answers: [CheckAnswer] = []
        var findings: [Diagnostic] = []
        let check: @Sendable ([UInt8], String) throws(PublishingError) -> [Diagnostic] = { bytes, name throws(PublishingError) in
            Intake.findings(in: try Intake.parse(bytes, name: name))
        }
        let status = FileBatch(files: files, context: context).run(check) { name, found in
            if output.json {
                answers.append(CheckAnswer(file: name, findings: found))
            } else {
                context.report(found, closing: false)
            }
            findings += found
            return found.contains { $0.severity < .note } ? .findings : .fine
        }
        if output.json {
            context.console.printLine(try JSONText.of(answers))
        } else if let tally = DiagnosticPrinter.tally(findings) {
            context.console.printError(tally)
        } else if status == .fine {
            context.console.printError("\(files.count) 个文件，没有发现问题")
        }
        return status
    }
}

/// A checked file as JSON.
private struct CheckAnswer: Encodable {
    var file: String
    var findings: [Diagnostic]
}
