import ArgumentParser
import GazetteModel
import GazetteParsing
import GazettePublishing

/// Shows the structure of issued texts.
struct ParseCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "读出公文的结构。",
        discussion: "默认和 --dump 一样，给出结构树。解析从不失败：\n认不出的就是普通段落。")

    @Argument(help: ArgumentHelp("公文文件。", valueName: "file"))
    var files: [String]
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "结构树，每块一行。")
    var dump = false

    func validate() throws {
        if dump, output.json { throw ValidationError("--json 和 --dump 只能选一个") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        var answers: [ParseAnswer] = []
        var findings: [Diagnostic] = []
        let status = FileBatch(files: files, context: context).run(Intake.parse) { name, parsed in
            if output.json {
                answers.append(ParseAnswer(file: name, parsed: parsed))
            } else {
                if files.count > 1 { context.console.printLine("== \(name)") }
                let dump = DocumentDump.dump(parsed)
                context.console.output(dump.hasSuffix("\n") || dump.isEmpty ? dump : dump + "\n")
                context.report(parsed.diagnostics, closing: false)
            }
            findings += parsed.diagnostics
            return parsed.diagnostics.contains { $0.severity == .error } ? .findings : .fine
        }
        if output.json {
            context.console.printLine(try JSONText.of(answers))
        } else if let tally = DiagnosticPrinter.tally(findings) {
            context.console.printError(tally)
        }
        return status
    }
}

/// A parsed file as JSON.
private struct ParseAnswer: Encodable {
    var file: String
    var encoding: SourceText.Encoding
    var document: OfficialDocument
    var diagnostics: [Diagnostic]

    init(file: String, parsed: ParsedDocument) {
        self.file = file
        encoding = parsed.source.encoding
        document = parsed.document
        diagnostics = parsed.diagnostics
    }
}
