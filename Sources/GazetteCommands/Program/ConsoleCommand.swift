import ArgumentParser

/// A command of the gazette: parsed by the library, run on a context of ours.
protocol ConsoleCommand: ParsableCommand {
    func run(in context: CommandContext) async throws -> CommandStatus
}

/// A noun whose verbs are subcommands.
protocol CommandFamily: ParsableCommand {}

/// A call that cannot be meant; told with exit status 64.
struct UsageError: Error {
    var message: String
}

/// `--workspace DIR` of every command that needs a gazette.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("工作区文件夹；默认往上找 gazette.yaml。", valueName: "dir"))
    var workspace: String?
}

/// `--json` of every command that prints.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "在标准输出给出一个 JSON 文档。")
    var json = false
}
