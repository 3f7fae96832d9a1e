public import GazetteCatalogue
public import Hummingbird
public import Logging
import NIOCore

/// The site as an application: what `gazette serve`, `gazette-server` and the tests run.
///
/// Throws only when a page template is malformed.
public func buildApplication(
    catalogue: some CatalogueReading, options: SiteOptions, logger: Logger
) throws -> some ApplicationProtocol {
    let site = Site(catalogue: catalogue, options: options, templates: try PageTemplates())
    return Application(
        responder: SiteResponder(site: site),
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: ApplicationConfiguration(
            address: .hostname(options.host, port: options.port),
            availableConnectionsDelegate: .maximum(1024, logger: logger)),
        onServerRunning: { channel in
            logger.info("网站已启动：http://\(options.host):\(channel.localAddress?.port ?? options.port)/")
        },
        logger: logger)
}
