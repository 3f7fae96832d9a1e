import ArgumentParser
import ErrorKinds
import Foundation
import GazetteMeasuring
import GazettePublishing

/// Judges line breaks that any engine made; hidden, for benchmarks.
struct DebugFaultsCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults", abstract: "数一数断行的毛病。",
        discussion: "从标准输入读 JSON，每行一段：\n{\"text\": 段落, \"breaks\": [各行首字的序号]}\n在标准输出给出每种毛病的次数和例子。")

    func run(in context: CommandContext) async throws -> CommandStatus {
        var faults = LineFaults()
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        for (number, line) in input.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let paragraph = try? JSONDecoder().decode(LineFaults.Paragraph.self, from: line) else {
                throw PublishingError(.input, "标准输入第 \(number + 1) 行不是段落", fix: "每行写 {\"text\": …, \"breaks\": […]}。")
            }
            guard paragraph.breaks.allSatisfy({ $0 > 0 && $0 < paragraph.text.unicodeScalars.count }) else {
                throw PublishingError(.input, "标准输入第 \(number + 1) 行的序号超出了段落", fix: "序号从 0 起，按码点数。")
            }
            faults.add(paragraph)
        }
        context.console.printLine(try JSONText.of(faults))
        return .fine
    }
}
