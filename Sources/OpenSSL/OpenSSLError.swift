import COpenSSL
public import ErrorKinds

/// What OpenSSL could not do.
public struct OpenSSLError: KindedError, Equatable, CustomStringConvertible {
    public let kind: ErrorKind
    /// One sentence in Chinese.
    public let message: String
    /// OpenSSL's own words; empty when it has none.
    public let reason: String

    public var description: String { reason.isEmpty ? message : "\(message)（\(reason)）" }

    /// A failure in reading what was received, unless another kind is said.
    init(_ message: String, reason: String = "", kind: ErrorKind = .input) {
        self.kind = kind
        self.message = message
        self.reason = reason
    }

    /// The failure that OpenSSL has just told of.
    static func last(_ message: String, kind: ErrorKind = .input) -> OpenSSLError {
        let code = ERR_peek_last_error()
        ERR_clear_error()
        return OpenSSLError(message, reason: ERR_reason_error_string(code).map { String(cString: $0) } ?? "", kind: kind)
    }

    /// The first of the failures that led to one another, which is the cause.
    static func first(_ message: String, kind: ErrorKind) -> OpenSSLError {
        let code = ERR_peek_error()
        ERR_clear_error()
        return OpenSSLError(message, reason: ERR_reason_error_string(code).map { String(cString: $0) } ?? "", kind: kind)
    }

    /// Throws unless a step of making something was done: our own fault, unless another kind is said.
    static func check(
        _ isDone: Bool, _ message: @autoclosure () -> String, kind: ErrorKind = .fault
    ) throws(OpenSSLError) {
        if !isDone { throw last(message(), kind: kind) }
    }

    /// What a step of making something gave; as `check` when it gave nothing.
    static func unwrap<Value>(
        _ value: Value?, _ message: @autoclosure () -> String, kind: ErrorKind = .fault
    ) throws(OpenSSLError) -> Value {
        guard let value else { throw last(message(), kind: kind) }
        return value
    }
}
