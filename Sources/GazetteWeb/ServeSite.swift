import Foundation
public import GazetteCatalogue
import Hummingbird
public import Logging
import NIOCore

/// The site could not be served.
public struct ServingError: Error, Sendable {
    /// One sentence in Simplified Chinese.
    public var message: String
}

/// Serves the site until SIGINT or SIGTERM; requests under way are answered first.
///
/// Throws `ServingError` when the address cannot be listened on.
public func serveSite(catalogue: some CatalogueReading, options: SiteOptions, logger: Logger) async throws {
    let application = try buildApplication(catalogue: catalogue, options: options, logger: logger)
    do {
        try await application.runService()
    } catch let error as IOError {
        throw ServingError(message: explanation(of: error, options))
    } catch let error as SocketAddressError {
        throw ServingError(message: "不认识监听地址 \(options.host)（\(error)）。")
    }
}

private func explanation(of error: IOError, _ options: SiteOptions) -> String {
    switch error.errnoCode {
    case EADDRINUSE: "端口 \(options.port) 已被占用；用 --port 另选一个，或先停掉占用它的程序。"
    case EACCES: "没有权限监听端口 \(options.port)；1024 以下的端口需要管理员授权。"
    case EADDRNOTAVAIL: "本机没有地址 \(options.host)。"
    default: "不能监听 \(options.host):\(options.port)（\(String(cString: strerror(error.errnoCode)))）。"
    }
}
