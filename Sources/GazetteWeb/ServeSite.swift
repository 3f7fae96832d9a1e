public import ErrorKinds
import Foundation
public import GazetteCatalogue
import Hummingbird
public import Logging
import NIOCore

/// The site could not be served.
public struct ServingError: KindedError, Equatable {
    public var kind: ErrorKind
    /// One sentence in Simplified Chinese.
    public var message: String
}

/// Serves the site until SIGINT or SIGTERM; requests under way are answered first.
///
/// Throws `ServingError` when the address cannot be listened on.
///
/// - Parameter announce: is told once, in a sentence with the address that is really listened on, that the site answers.
public func serveSite(
    catalogue: some CatalogueReading, options: SiteOptions, logger: Logger, announce: @escaping @Sendable (String) -> Void
) async throws {
    let application = try buildApplication(
        catalogue: catalogue, options: options, logger: logger,
        onServing: { announce("电子公报：http://\($0)/ （Ctrl-C 停止）") })
    do {
        try await application.runService()
    } catch let error as IOError {
        throw ServingError(error, options)
    } catch let error as SocketAddressError {
        throw ServingError(kind: .configuration, message: "不认识监听地址 \(options.host)（\(error)）")
    }
}

extension ServingError {
    init(_ error: IOError, _ options: SiteOptions) {
        switch error.errnoCode {
        case EADDRINUSE:
            self.init(kind: .configuration, message: "端口 \(options.port) 已被占用；用 --port 另选一个，或先停掉占用它的程序")
        case EACCES:
            self.init(kind: .configuration, message: "没有权限监听端口 \(options.port)；1024 以下的端口需要管理员授权")
        case EADDRNOTAVAIL:
            self.init(kind: .configuration, message: "本机没有地址 \(options.host)")
        default:
            self.init(
                kind: .environment,
                message: "不能监听 \(options.authority(port: options.port))（\(String(cString: strerror(error.errnoCode)))）")
        }
    }
}
