import ArgumentParser
import Foundation
import GazetteModel
import GazettePress
import GazettePublishing

/// A press package that a command is about.
struct PressPackageArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("付印包的文件夹。", valueName: "dir"))
    var folder: String
}

extension CommandContext {
    /// The folder that the user named.
    func packageFolder(_ name: String) -> PackageFolder { PackageFolder(path: absolute(name), name: name) }
}

/// Releases a package for the press.
struct PressSignOffCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-off", abstract: "付印签字。",
        discussion: "写下谁、什么职务、哪一天同意付印，连同付印文件和\n任务单的摘要；此后改动任何一个字节，核对都会指出。")

    @OptionGroup var argument: PressPackageArgument
    @Option(name: .long, help: ArgumentHelp("签字人的姓名。", valueName: "name"))
    var by: String
    @Option(name: .long, help: ArgumentHelp("签字人的职务。", valueName: "role"))
    var role: String
    @Option(name: .long, help: ArgumentHelp("签字日期；默认今天（北京时间）。", valueName: "day"))
    var date: String?
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by 后面缺少姓名") }
        if role.allSatisfy(\.isWhitespace) { throw ValidationError("--role 后面缺少职务") }
        if let date, CalendarDay(date) == nil { throw ValidationError("--date 写作 2020-11-18，不是“\(date)”") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let day = date.flatMap { CalendarDay($0) } ?? Self.today
        let record = try context.packageFolder(argument.folder).signOff(by: by, role: role, day: day)
        context.console.printLine(
            output.json
                ? try JSONText.of(record) : "\(argument.folder)：\(record.role)\(record.by) \(record.day.printed) 同意付印")
        return .fine
    }

    private static var today: CalendarDay {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? .epoch
    }
}
