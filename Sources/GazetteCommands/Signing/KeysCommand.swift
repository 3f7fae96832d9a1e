import ArgumentParser

/// The keys group.
struct KeysCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "签名用的钥匙。", subcommands: [KeysNewTestCommand.self])
}
