import ArgumentParser

/// The root command: without a subcommand it shows the overview.
struct GazetteCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "gazette",
        abstract: "政府公报：编排、排版、发布、检索。",
        discussion: """
            从一件公文到一期公报：
              gazette check 公文.txt                       校核
              gazette issue new 2020-02 --date 2020-12-20  建一期
              gazette issue add 2020-02 公文.txt --section office
              gazette issue build 2020-02                  出校样
              gazette publish 2020-02                      发布入库
              gazette press 2020-02                        付印
              gazette search 政务公开                      检索
              gazette serve                                开网站
            """,
        version: "gazette \(ProgramVersion.current)",
        groupedSubcommands: [
            CommandGroup(
                name: "公文", subcommands: [ParseCommand.self, CheckCommand.self, IntakeCommand.self, TypesetCommand.self]),
            CommandGroup(name: "公报", subcommands: [IssueCommand.self, PublishCommand.self, PressCommand.self]),
            CommandGroup(name: "签名", subcommands: [VerifyCommand.self, SignCommand.self, KeysCommand.self]),
            CommandGroup(name: "公报库", subcommands: [SearchCommand.self, ServeCommand.self, ArchiveCommand.self]),
            CommandGroup(
                name: "环境", subcommands: [FontsCommand.self, ExplainCommand.self, DoctorCommand.self, DebugCommand.self]),
        ])
}

/// The program's version, as CHANGELOG.md counts.
enum ProgramVersion {
    static let current = "0.1.0"
}
