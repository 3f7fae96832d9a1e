/// A published file: its digest is known from the catalogue and never changes.
struct ArchivedFile: Sendable, Equatable {
    static let contentType = "application/pdf"

    var path: String
    var bytes: Int
    /// SHA-256, hexadecimal.
    var digest: String
    /// What a reader saves it as.
    var downloadName: String
}
