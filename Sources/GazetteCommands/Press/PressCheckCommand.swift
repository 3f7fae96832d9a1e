import ArgumentParser
import GazetteModel
import GazettePress
import GazettePublishing

/// Checks a press package against its digests and its sign-off.
struct PressCheckCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "核对付印包的摘要和签字。",
        discussion: "有一处不同，或还没有签字，退出码是 1，并指出是哪个文件。")

    @OptionGroup var argument: PressPackageArgument
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var folder: String
        var differences: [PackageInspection.Difference]
        var signOff: SignOffRecord?
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let (inspection, signOff) = try context.packageFolder(argument.folder).inspect()
        if output.json {
            context.console.printLine(
                try JSONText.of(
                    Answer(folder: argument.folder, differences: inspection.differences, signOff: signOff)))
        } else if let signOff, inspection.differences.isEmpty {
            context.console.printLine("\(argument.folder)：完好，\(signOff.role)\(signOff.by) \(signOff.day.printed) 同意付印")
        } else {
            for difference in inspection.differences { context.console.printLine(difference.summary) }
        }
        return inspection.differences.isEmpty ? .fine : .findings
    }
}
