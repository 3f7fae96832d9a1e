/// What a request is answered with, before HTTP's own matters: conditions, ranges, HEAD.
enum SiteAnswer: Sendable {
    /// A page, data or one of the site's own files.
    case text(TextAnswer)
    /// A file of the archive.
    case file(ArchivedFile)

    enum MediaType: String, Sendable {
        case html = "text/html; charset=utf-8"
        case json = "application/json; charset=utf-8"
        case plain = "text/plain; charset=utf-8"
        case stylesheet = "text/css; charset=utf-8"
        case script = "text/javascript; charset=utf-8"
        case drawing = "image/svg+xml"
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
