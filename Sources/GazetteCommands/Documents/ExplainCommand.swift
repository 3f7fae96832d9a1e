import ArgumentParser
import ErrorKinds
import GazettePublishing
import SourceReading

/// Explains a finding's code.
struct ExplainCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一个代码是什么规则。", discussion: "不写代码就列出全部。")

    @Argument(help: ArgumentHelp("方括号里的代码，如 law-name。", valueName: "code"))
    var code: String?
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let pages = ExplanationIndex.all
        guard let code else {
            let rows = pages.map { [$0.code, $0.title] }
            context.console.output(
                output.json ? try JSONText.of(pages) + "\n" : TextTable.lines(rows).joined(separator: "\n") + "\n")
            return .fine
        }
        guard let page = pages.first(where: { $0.code == code }) else {
            let nearest = NearestName.of(code, in: pages.map(\.code))
            throw PublishingError(
                .missing, "没有代码“\(code)”" + (nearest.map { "，是不是“\($0)”？" } ?? ""), fix: "gazette explain 列出全部代码。")
        }
        context.console.output(output.json ? try JSONText.of(page) + "\n" : page.text(style: context.console.outputStyle))
        return .fine
    }
}
