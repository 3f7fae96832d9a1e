import ArgumentParser

/// The fonts group.
struct FontsCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "取字体，查字体。", subcommands: [FontsFetchCommand.self, FontsCheckCommand.self])
}
