import Foundation
import GazetteCatalogue
import GazetteWeb
import Hummingbird
import HummingbirdTesting
import Logging

/// Asks the site without a socket.
struct SiteClient: Sendable {
    private let send: @Sendable (String, HTTPRequest.Method, HTTPFields) async throws -> TestResponse

    /// Runs a test against the site over a catalogue.
    static func run(
        _ catalogue: some CatalogueReading = Samples.catalogue(), options: SiteOptions = SiteOptions(),
        _ test: @Sendable @escaping (SiteClient) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let application = try buildApplication(catalogue: catalogue, options: options, logger: logger)
        try await application.test(.router) { client in
            try await test(
                SiteClient { uri, method, headers in try await client.execute(uri: uri, method: method, headers: headers) { $0 } }
            )
        }
    }

    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse { try await send(uri, .get, headers) }
    func head(_ uri: String) async throws -> TestResponse { try await send(uri, .head, [:]) }
    func request(_ method: HTTPRequest.Method, _ uri: String) async throws -> TestResponse { try await send(uri, method, [:]) }

    /// The page, read strictly.
    func page(_ uri: String) async throws -> HTMLElement { try HTMLReader.read(try await get(uri).text) }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var bytes: [UInt8] { Array(buffer: body) }
}
