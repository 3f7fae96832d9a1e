import ArgumentParser
import GazetteArchive
import GazetteCatalogue
import GazetteSearch
import GazetteWeb

/// Searches the public catalogue.
struct SearchCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "检索已发布的公报。",
        discussion: """
            空格隔开的词都要出现；整句的提问按意思找最相近的。
            发文字号用什么括号、全角半角都可以。
            还可以写："原样的词"、-不要的词、甲 OR 乙、括号，
            和 标题: 机关: 文号: 年: 主题: 栏目: 文种: 有效: 发布:2019..2021。
            以 - 开头的词写在 -- 之后。找不到时退出码也是 0。
            """)

    @Argument(help: ArgumentHelp("要找的词、问题或发文字号。", valueName: "query"))
    var query: [String]
    @Option(name: .long, help: ArgumentHelp("最多给出几件。", valueName: "n"))
    var limit = 20
    @Option(name: .long, help: ArgumentHelp("跳过前几件。", valueName: "n"))
    var offset = 0
    @Flag(name: .long, help: "新的在前，不按相关程度。")
    var newest = false
    @Flag(name: .long, help: "说明每一件为什么排在这里。")
    var explain = false
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 要在 1 到 1000 之间") }
        guard offset >= 0 else { throw ValidationError("--offset 不能是负数") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let catalogue = try context.catalogue(try context.workspace(workspaceOptions))
        let answer = try catalogue.search(
            SearchRequest(
                query.joined(separator: " "), order: newest ? .newest : .relevance, limit: limit, offset: offset,
                isExplained: explain))
        context.console.output(
            output.json
                ? try JSONText.of(SearchRepresentation(answer)) + "\n"
                : SearchText(style: context.console.outputStyle).text(of: answer))
        return .fine
    }
}
