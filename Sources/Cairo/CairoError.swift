import CCairo

/// A call of Cairo or FreeType failed; carries the library's own number and words.
public struct CairoError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which library refused.
    public enum Library: String, Sendable {
        case cairo = "Cairo"
        case freeType = "FreeType"
    }

    public let library: Library
    /// `cairo_status_t` or `FT_Error`.
    public let code: Int
    /// What the library says of it, in English.
    public let message: String

    /// Nil when the status is success.
    init?(_ status: cairo_status_t) {
        if status == CAIRO_STATUS_SUCCESS { return nil }
        library = .cairo
        code = Int(status.rawValue)
        message = String(cString: cairo_status_to_string(status))
    }

    /// A failure of FreeType, which keeps no words for its numbers.
    init(freeType code: Int, _ message: String) {
        library = .freeType
        self.code = code
        self.message = message
    }

    public var description: String { "\(library.rawValue) \(code): \(message)" }

    /// Throws what the status says unless it says success.
    static func check(_ status: cairo_status_t) throws(CairoError) {
        if let error = CairoError(status) { throw error }
    }
}
