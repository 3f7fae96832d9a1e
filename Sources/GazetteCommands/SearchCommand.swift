import ArgumentParser
import GazetteArchive

/// Searches the public catalogue.
struct SearchCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "检索已发布的公报。",
        discussion: "空格隔开的词都要出现。发文字号用什么括号、\n全角半角都可以。找不到时退出码也是 0。")

    @Argument(help: ArgumentHelp("要找的词或发文字号。", valueName: "query"))
    var query: [String]
    @Option(name: .long, help: ArgumentHelp("最多给出几件。", valueName: "n"))
    var limit = 20
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 要在 1 到 1000 之间") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let catalogue = try context.catalogue(try context.workspace(workspaceOptions))
        let answer = try catalogue.search(query.joined(separator: " "), limit: limit, offset: 0)
        context.console.output(
            output.json
                ? try JSONText.of(answer) + "\n" : SearchText(style: context.console.outputStyle).text(of: answer))
        return .fine
    }
}
