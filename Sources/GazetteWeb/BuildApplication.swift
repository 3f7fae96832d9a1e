public import GazetteCatalogue
public import Hummingbird
public import Logging
import NIOCore

/// The site as an application: what `gazette serve`, `gazette-server` and the tests run.
///
/// Throws only when a page template is malformed.
///
/// - Parameter onServing: is told once which host and port are listened on, as an address has them.
public func buildApplication(
    catalogue: some CatalogueReading, options: SiteOptions, logger: Logger,
    onServing: @escaping @Sendable (String) -> Void = { _ in }
) throws -> some ApplicationProtocol {
    let site = Site(catalogue: catalogue, options: options, templates: try PageTemplates())
    return Application(
        responder: SiteResponder(site: site),
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: ApplicationConfiguration(
            address: .hostname(options.host, port: options.port),
            availableConnectionsDelegate: .maximum(1024, logger: logger)),
        onServerRunning: { channel in onServing(options.authority(port: channel.localAddress?.port ?? options.port)) },
        logger: logger)
}
