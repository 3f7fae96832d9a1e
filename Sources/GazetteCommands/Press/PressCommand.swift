import ArgumentParser

/// The press group: packages for the print shop.
struct PressCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "press", abstract: "付印：做付印包，签字，核对，比较。",
        discussion: "gazette press 2020-01 与 gazette press make 2020-01 相同。\n怎样付印写在工作区的 press.yaml 里。",
        subcommands: [
            PressMakeCommand.self, PressSignOffCommand.self, PressCheckCommand.self, PressCompareCommand.self,
        ], defaultSubcommand: PressMakeCommand.self)
}
