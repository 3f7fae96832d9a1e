import ArgumentParser

/// Tools for those who work on the engine; not in the overview.
struct DebugCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "开发用的工具。", shouldDisplay: false,
        subcommands: [
            DebugLinesCommand.self, DebugPageCommand.self, SurveyCommand.self, DebugFaultsCommand.self,
            DebugSearchRunCommand.self,
            DebugBulkArchiveCommand.self,
        ])
}
