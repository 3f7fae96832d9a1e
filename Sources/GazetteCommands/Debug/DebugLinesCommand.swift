import ArgumentParser
import ChineseText
import GazettePublishing
import GazetteTypesetting
import PageModel

/// Shows how a paragraph is broken and justified, line by line.
struct DebugLinesCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "lines", abstract: "看一段文字怎样断行、怎样排齐。",
        discussion: "逐行给出自然宽度、各级调整、行末各处能否断开、\n放宽了什么。原理见 Documentation/HowALineIsBroken.md。")

    @Argument(help: ArgumentHelp("一段文字。", valueName: "text"))
    var text: String
    @Option(name: .long, help: ArgumentHelp("行宽，多少字。", valueName: "n"))
    var width: Int
    @Option(name: .long, help: ArgumentHelp("版式。", valueName: "name"))
    var layout = "gbt9704"
    @Option(name: .long, help: ArgumentHelp("版式里的样式。", valueName: "name"))
    var style = "paragraph"
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func validate() throws {
        guard (2...200).contains(width) else { throw ValidationError("--width 要在 2 到 200 字之间") }
        guard BlockStyleName(rawValue: style) != nil else {
            throw ValidationError("没有样式“\(style)”；有：\(BlockStyleName.allCases.map(\.rawValue).joined(separator: "、"))")
        }
        guard !text.isEmpty else { throw ValidationError("文字是空的") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try? context.workspace(workspaceOptions)
        let name = BlockStyleName(rawValue: style) ?? .paragraph
        let trial = try PageProduction(resources: context.resources(workspace))
            .trial(of: text, columns: width, style: name, layout: layout)
        if outputOptions.json {
            context.console.printLine(try JSONText.of(trial))
        } else {
            context.console.output(LineTrialText.text(of: trial))
        }
        return .fine
    }
}
