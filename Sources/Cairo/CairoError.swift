import CCairo
public import ErrorKinds

/// A call of Cairo or FreeType failed; carries the library's own number and words.
public struct CairoError: KindedError, Equatable, CustomStringConvertible {
    /// Which library refused.
    public enum Library: String, Sendable {
        case cairo = "Cairo"
        case freeType = "FreeType"
    }

    public let kind: ErrorKind
    public let library: Library
    /// `cairo_status_t` or `FT_Error`.
    public let code: Int
    /// What the library says of it, in English.
    public let reason: String

    /// Nil when the status is success.
    ///
    /// - Parameter kind: what a refusal means; our own fault, unless what was given came from outside. Want of memory or of
    ///   room to write is the machine's either way.
    init?(_ status: cairo_status_t, kind: ErrorKind = .fault) {
        if status == CAIRO_STATUS_SUCCESS { return nil }
        let isMachine = status == CAIRO_STATUS_NO_MEMORY || status == CAIRO_STATUS_WRITE_ERROR
        self.kind = isMachine ? .environment : kind
        library = .cairo
        code = Int(status.rawValue)
        reason = String(cString: cairo_status_to_string(status))
    }

    /// A failure of FreeType, which keeps no words for its numbers.
    init(freeType code: Int, _ reason: String, kind: ErrorKind) {
        self.kind = kind
        library = .freeType
        self.code = code
        self.reason = reason
    }

    /// A size in pixels that Cairo cannot count.
    static var invalidSize: CairoError {
        guard let error = CairoError(CAIRO_STATUS_INVALID_SIZE) else {
            // Nil for success only.
            preconditionFailure("失败的状态当作成功")
        }
        return error
    }

    public var message: String { "\(library.rawValue) 没有画成（\(code)：\(reason)）" }
    public var description: String { "\(library.rawValue) \(code): \(reason)" }

    /// Throws what the status says unless it says success.
    static func check(_ status: cairo_status_t, kind: ErrorKind = .fault) throws(CairoError) {
        if let error = CairoError(status, kind: kind) { throw error }
    }
}
