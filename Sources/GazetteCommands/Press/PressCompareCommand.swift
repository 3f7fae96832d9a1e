import ArgumentParser
import GazettePress
import GazettePublishing

/// Tells what a late insert changes.
struct PressCompareCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "比较两个付印包：哪些面、哪些印张要重做。",
        discussion: "退出码：0 相同，1 有不同。")

    @Argument(help: ArgumentHelp("原来的付印包。", valueName: "old"))
    var old: String
    @Argument(help: ArgumentHelp("新做的付印包。", valueName: "new"))
    var new: String
    @Option(name: .long, help: ArgumentHelp("另画一张图（SVG）。", valueName: "out.svg"))
    var picture: String?
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        if let picture { try OutputFile.check(context.absolute(picture), name: picture) }
        let before = try context.packageFolder(old).intactReport()
        let after = try context.packageFolder(new).intactReport()
        let comparison = PressComparison(old: before, new: after)
        if let picture {
            let svg = ComparisonPicture.svg(of: comparison, new: after)
            try OutputFile.write(Array(svg.utf8), to: context.absolute(picture), name: picture)
        }
        context.console.printLine(output.json ? try JSONText.of(comparison) : ComparisonText.text(of: comparison))
        return comparison.isEmpty ? .fine : .findings
    }
}

/// A comparison for people.
enum ComparisonText {
    static func text(of comparison: PressComparison) -> String {
        guard !comparison.isEmpty else { return "两个付印包印出来相同" }
        var lines: [String] = []
        if comparison.oldPages != comparison.newPages {
            lines.append("面数：\(comparison.oldPages) → \(comparison.newPages)")
        }
        for (change, name) in [(PressComparison.Change.changed, "变了的面"), (.added, "新添的面"), (.removed, "去掉的面")] {
            let numbers = comparison.pages.filter { $0.change == change }.map(\.number)
            if !numbers.isEmpty { lines.append("\(name)：\(numbers.map(String.init).joined(separator: "、"))") }
        }
        lines += comparison.sheets.map(line)
        if comparison.cover { lines.append("封面：重做") }
        for document in comparison.documents {
            let name = "“\(document.title)”" + (document.number.map { "（\($0)）" } ?? "")
            switch (document.from, document.to) {
            case (let from?, let to?): lines.append("移动：\(name) 第\(pages(from))面 → 第\(pages(to))面")
            case (nil, let to?): lines.append("新登：\(name) 第\(pages(to))面")
            case (let from?, nil): lines.append("撤下：\(name) 原在第\(pages(from))面")
            case (nil, nil): break
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ sheet: PressComparison.Sheet) -> String {
        let sides = sheet.front && sheet.back ? "两面" : sheet.front ? "外面" : "里面"
        let work = sheet.change == .removed ? "不用了" : sheet.change == .added ? "新添，\(sides)做版" : "\(sides)重做"
        return "印张 \(sheet.number)：\(work)（第\(sheet.pages.map(String.init).joined(separator: "、"))面）"
    }

    private static func pages(_ range: [Int]) -> String { range[0] == range[1] ? "\(range[0])" : "\(range[0])至\(range[1])" }
}
