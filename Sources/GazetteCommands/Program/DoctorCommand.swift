import ArgumentParser

/// Looks whether everything that the program needs is there.
struct DoctorCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查环境，指出缺什么。", discussion: "每项一行，✗ 的下面写明怎么补。有 ✗ 时退出码是 1。")

    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let findings = Examination(context: context, options: workspaceOptions).findings()
        if output.json {
            context.console.printLine(try JSONText.of(findings))
        } else {
            let style = context.console.outputStyle
            for finding in findings {
                context.console.printLine(
                    "\(finding.isFine ? style.green("✓") : style.red("✗")) \(finding.name)：\(finding.detail)")
                if let fix = finding.fix { context.console.printLine("    改法：\(fix)") }
            }
        }
        return findings.allSatisfy(\.isFine) ? .fine : .findings
    }
}
