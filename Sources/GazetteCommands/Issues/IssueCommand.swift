import ArgumentParser
import GazetteModel

/// The issue group: plans and proofs.
struct IssueCommand: CommandFamily {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "编排一期公报。",
        discussion: "期号写作“年份-期号”，如 2020-01。\n编排存在工作区的 issues/期号.yaml，也可以手工改。",
        subcommands: [
            IssueNewCommand.self, IssueAddCommand.self, IssueMoveCommand.self, IssueRemoveCommand.self, IssueShowCommand.self,
            IssueBuildCommand.self,
        ])
}

/// The issue that a command is about.
struct IssueArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("期号，如 2020-01。", valueName: "issue"))
    var issue: String

    func identifier() throws(UsageError) -> IssueIdentifier {
        guard let id = IssueIdentifier(issue) else { throw UsageError(message: "“\(issue)”不是期号，期号写作 2020-01") }
        return id
    }
}
