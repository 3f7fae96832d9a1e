/// What a request is answered with, before HTTP's own matters: conditions, ranges, HEAD.
enum SiteAnswer: Sendable {
    /// A page or data made on the spot.
    case text(TextAnswer)
    /// A file compiled into the binary.
    case asset(Asset)
    /// A file of the archive.
    case file(ArchivedFile)

    enum MediaType: String, Sendable {
        case html = "text/html; charset=utf-8"
        case json = "application/json; charset=utf-8"
        case plain = "text/plain; charset=utf-8"
    }

    enum Caching: String, Sendable {
        /// May change with the next issue: kept a minute, then asked again.
        case brief = "public, max-age=60, must-revalidate"
        /// Never changes under this address.
        case forever = "public, max-age=31536000, immutable"
        /// Errors are not kept.
        case never = "no-store"
    }

    static func text(_ text: String, type: MediaType, caching: Caching) -> Self {
        .text(TextAnswer(Array(text.utf8), type: type, caching: caching))
    }
}
