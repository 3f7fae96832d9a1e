import COpenSSL

/// What OpenSSL could not do.
public struct OpenSSLError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence in Chinese.
    public let message: String
    /// OpenSSL's own words; empty when it has none.
    public let reason: String

    public var description: String { reason.isEmpty ? message : "\(message)（\(reason)）" }

    init(_ message: String, reason: String = "") {
        self.message = message
        self.reason = reason
    }

    /// The failure that OpenSSL has just told of.
    static func last(_ message: String) -> OpenSSLError {
        let code = ERR_peek_last_error()
        ERR_clear_error()
        return OpenSSLError(message, reason: ERR_reason_error_string(code).map { String(cString: $0) } ?? "")
    }

    /// The first of the failures that led to one another, which is the cause.
    static func first(_ message: String) -> OpenSSLError {
        let code = ERR_peek_error()
        ERR_clear_error()
        return OpenSSLError(message, reason: ERR_reason_error_string(code).map { String(cString: $0) } ?? "")
    }

    static func check(_ isDone: Bool, _ message: @autoclosure () -> String) throws(OpenSSLError) {
        if !isDone { throw last(message()) }
    }

    static func unwrap<Value>(_ value: Value?, _ message: @autoclosure () -> String) throws(OpenSSLError) -> Value {
        guard let value else { throw last(message()) }
        return value
    }
}
