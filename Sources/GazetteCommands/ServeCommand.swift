import ArgumentParser
import ErrorKinds
import GazettePublishing
import GazetteWeb
import Logging

/// Serves the archive as a read-only site.
struct ServeCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "开电子公报网站（只读）。", discussion: "按 Ctrl-C 停止。")

    @Option(name: .long, help: ArgumentHelp("监听的地址。", valueName: "host"))
    var host = "127.0.0.1"
    @Option(name: .long, help: ArgumentHelp("监听的端口。", valueName: "port"))
    var port = 8080
    @OptionGroup var workspaceOptions: WorkspaceOptions

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port 要在 1 到 65535 之间") }
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try context.workspace(workspaceOptions)
        let catalogue = try context.catalogue(workspace)
        context.console.printError("电子公报：http://\(host):\(port)/ （Ctrl-C 停止）")
        do {
            try await serveSite(
                catalogue: catalogue, options: SiteOptions(host: host, port: port),
                logger: Logger(label: "gazette", factory: { StreamLogHandler.standardError(label: $0) }))
        } catch let error as ServingError {
            throw PublishingError(.configuration, error.message)
        }
        return .fine
    }
}
