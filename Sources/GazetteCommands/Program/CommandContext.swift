import Foundation
import GazetteModel
import GazettePublishing
import GazetteWeb

/// What a command knows of the world: its streams, the environment, where it was called.
public struct CommandContext: Sendable {
    let console: Console
    let environment: [String: String]
    let workingFolder: String
    /// The program's own path.
    let executable: String

    public init(console: Console, environment: [String: String], workingFolder: String, executable: String) {
        self.console = console
        self.environment = environment
        self.workingFolder = workingFolder
        self.executable = executable
    }

    /// The process' own.
    public static func standard() -> CommandContext {
        let environment = ProcessInfo.processInfo.environment
        return CommandContext(
            console: .standard(environment: environment), environment: environment,
            workingFolder: FileManager.default.currentDirectoryPath,
            executable: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
                ?? CommandLine.arguments.first ?? "gazette")
    }

    /// The absolute path of what the user named.
    func absolute(_ path: String) -> String {
        let url = path.hasPrefix("/") ? URL(filePath: path) : URL(filePath: workingFolder).appending(path: path)
        return url.standardizedFileURL.path
    }

    func workspace(_ options: WorkspaceOptions) throws(PublishingError) -> Workspace {
        try Workspace.locate(named: options.workspace, environment: environment, from: workingFolder)
    }

    /// Layouts and fonts may also be found without a workspace.
    func resources(_ workspace: Workspace?) -> ResourceFolders {
        .standard(workspace: workspace?.root, environment: environment, executable: executable)
    }

    /// Prints findings and their count on the error stream.
    func report(_ diagnostics: [Diagnostic], closing: Bool = true) {
        let printer = DiagnosticPrinter(style: console.errorStyle)
        for diagnostic in diagnostics { console.error(printer.text(of: diagnostic)) }
        if closing, let tally = DiagnosticPrinter.tally(diagnostics) { console.printError(tally) }
    }

    /// Prints what must be looked at; notes are only counted.
    func reportGrave(_ diagnostics: [Diagnostic]) {
        report(diagnostics.filter { $0.severity < .note }, closing: false)
        if let tally = DiagnosticPrinter.tally(diagnostics) { console.printError(tally) }
    }

    /// Prints why something failed, and gives the status for it.
    func report(_ failure: PublishingError) -> CommandStatus {
        report(failure.diagnostics, closing: false)
        console.printError("gazette: " + console.errorStyle.red("错误") + ": \(failure.message)")
        if let fix = failure.fix { console.printError("  改法：\(fix)") }
        return CommandStatus(failure.kind)
    }

    func pipeline(_ workspace: Workspace, _ line: ProgressLine) throws -> IssuePipeline {
        let site = try DocumentPageRenderer()
        return IssuePipeline(
            workspace: workspace, resources: resources(workspace),
            passphrase: { question in
                line.clear()
                return PassphraseTerminal.ask(question)
            },
            documentPage: { try site.html(of: $0, in: $1, of: $2) }, progress: { line.show($0.summary) })
    }
}
