import ArgumentParser
import GazetteArchive
import GazetteCatalogue
import GazettePublishing
import GazetteWeb
import Logging

/// Serves the archive as a read-only site.
struct ServeCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "开电子公报网站（只读）。", discussion: "按 Ctrl-C 停止，在途的请求先答完。")

    @OptionGroup var serveOptions: ServeOptions
    @OptionGroup var workspaceOptions: WorkspaceOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let workspace = try context.workspace(workspaceOptions)
        let catalogue = try context.catalogue(workspace, following: .whenReady)
        do {
            try await serveSite(
                catalogue: catalogue, options: serveOptions.site,
                logger: Logger(label: "gazette", factory: { StreamLogHandler.standardError(label: $0) }),
                announce: { context.console.printError($0) })
        } catch let error as ServingError {
            throw PublishingError(error.kind, error.message)
        }
        return .fine
    }
}
