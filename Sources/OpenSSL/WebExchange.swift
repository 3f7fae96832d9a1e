import COpenSSL
import ErrorKinds

/// Single questions over HTTP or HTTPS whose answers are DER, by OpenSSL's own client. Servers of HTTPS are checked
/// against the system's trusted certificates.
public enum WebExchange {
    /// The most that an answer may hold, in bytes.
    private static let limit = 16 << 20

    /// Posts a body and gives the answer's.
    ///
    /// - Parameter seconds: how long the whole exchange may take.
    public static func post(
        _ body: [UInt8], type: String, to address: String, answerType: String, seconds: Int = 30
    ) throws(OpenSSLError) -> [UInt8] {
        try exchange(address, seconds, post: (body, type, answerType))
    }

    /// Fetches what is at an address.
    public static func get(_ address: String, seconds: Int = 30) throws(OpenSSLError) -> [UInt8] {
        try exchange(address, seconds, post: nil)
    }

    private static func exchange(
        _ address: String, _ seconds: Int, post: (body: [UInt8], type: String, answerType: String)?
    ) throws(OpenSSLError) -> [UInt8] {
        var (isSecure, server, port, path):
            (Int32, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) =
                (0, nil, nil, nil)
        guard OSSL_HTTP_parse_url(address, &isSecure, nil, &server, &port, nil, &path, nil, nil) == 1, let server else {
            throw .last("“\(address)”不是 http 或 https 的网址", kind: .configuration)
        }
        defer { for text in [server, port, path] { gazette_free(text) } }
        let tls = isSecure == 1 ? try SecureLayer(server: String(cString: server)) : nil
        let request: OpaquePointer? = if let post { try Encoding.reading(post.body) } else { nil }
        defer { BIO_free(request) }
        ERR_clear_error()
        // The layer is borrowed for the call, which it outlives.
        let answer = withExtendedLifetime(tls) {
            OSSL_HTTP_transfer(
                nil, server, port, path, isSecure, nil, nil, nil, nil, tls == nil ? nil : SecureLayer.update,
                tls.map { Unmanaged.passUnretained($0).toOpaque() }, 0, nil, post?.type, request, post?.answerType, 1, limit,
                Int32(clamping: seconds), 0)
        }
        guard let answer else { throw .first("\(address) 没有给出可用的答复（最多等 \(seconds) 秒）", kind: .environment) }
        defer { BIO_free(answer) }
        ERR_clear_error()
        // An answer that is known to be DER comes whole, in memory.
        return Encoding.written(answer)
    }
}

/// TLS between the connection and the client.
private final class SecureLayer {
    private let context: OpaquePointer?
    private let server: String

    init(server: String) throws(OpenSSLError) {
        self.server = server
        context = try OpenSSLError.unwrap(SSL_CTX_new(TLS_client_method()), "不能用 TLS", kind: .environment)
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        try OpenSSLError.check(SSL_CTX_set_default_verify_paths(context) == 1, "没有系统信任的证书", kind: .configuration)
    }

    deinit { SSL_CTX_free(context) }

    /// Puts the layer on a fresh connection, and takes it away at the end.
    static let update: OSSL_HTTP_bio_cb_t = { bio, argument, isConnecting, _ in
        guard let argument else { return nil }
        let layer = Unmanaged<SecureLayer>.fromOpaque(argument).takeUnretainedValue()
        return isConnecting != 0 ? gazette_tls(bio, layer.context, layer.server) : gazette_without_tls(bio)
    }
}
