public import GazetteCatalogue
public import GazetteModel
import OpenSSL

/// A finished PDF and what is known of it.
public struct FinishedFile: Sendable {
    public var pdf: [UInt8]
    public var pagination: Pagination
    /// The statement of the text-layer proof as JSON; empty when none was asked for.
    public var proof: [UInt8]
    /// What the typesetter found; no errors, those stop.
    public var diagnostics: [Diagnostic]

    /// SHA-256 of the PDF, hexadecimal.
    public var digest: String { SHA256.hexDigest(of: pdf) }
}

/// An issue that is in the archive.
public struct PublishedIssue: Sendable {
    public var review: IssueReview
    public var file: FinishedFile
    /// As messages name it.
    public var pdfPath: String
    /// Other packages that could not be read while the catalogue was made anew.
    public var omitted: [OmittedPackage]
}
