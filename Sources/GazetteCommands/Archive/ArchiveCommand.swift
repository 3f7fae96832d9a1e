import ArgumentParser

/// The archive group.
struct ArchiveCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "核验公报库，重建目录。",
        subcommands: [ArchiveVerifyCommand.self, ArchiveReindexCommand.self])
}
