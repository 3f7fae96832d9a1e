import ArgumentParser
import GazetteArchive
import GazettePublishing

/// Verifies every package and the catalogue.
struct ArchiveVerifyCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "逐件核验公报库。",
        discussion: "每一期的文件与清单、目录是否相符，\n有没有中断的发布留下的东西。有问题时退出码是 1。")

    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let reports = try context.archive(try context.workspace(workspaceOptions)).verify()
        let faulty = reports.count { !$0.problems.isEmpty }
        context.console.output(output.json ? try JSONText.of(reports) + "\n" : text(of: reports, context.console.outputStyle))
        return faulty == 0 ? .fine : .findings
    }

    private func text(of reports: [PackageReport], _ style: TextStyle) -> String {
        var lines: [String] = []
        for report in reports {
            let mark = report.problems.isEmpty ? style.green("✓") : style.red("✗")
            let state = "\(report.files) 个文件，\(report.bytes) 字节，\(report.isCatalogued ? "已入目录" : "未入目录")"
            // A report without an issue tells of the catalogue or of something that does not belong there.
            lines.append(report.issue.isEmpty ? "\(mark) \(report.path)" : "\(mark) \(report.issue)  \(state)  \(report.path)")
            lines += report.problems.map { "    \($0)" } + report.remarks.map { "    注意：\($0)" }
        }
        let issues = reports.count { !$0.issue.isEmpty }
        let faulty = reports.count { !$0.problems.isEmpty }
        let remarked = reports.count { $0.problems.isEmpty && !$0.remarks.isEmpty }
        let state =
            if faulty > 0 { "，\(faulty) 处有问题" } else if remarked > 0 { "，没有发现问题，\(remarked) 期有没核验的，见上" } else { "，都完好" }
        lines.append("共 \(issues) 期" + state)
        return lines.joined(separator: "\n") + "\n"
    }
}
