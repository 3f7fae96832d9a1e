public import GazetteModel

/// An issued text that has been read, with the bytes it came from by name and digest.
public struct Manuscript: Sendable, Equatable {
    public var document: OfficialDocument
    public var sourceName: String
    /// SHA-256 of the bytes, hexadecimal.
    public var sourceDigest: String
    /// Where findings about the whole text point.
    public var location: SourceLocation?

    public init(document: OfficialDocument, sourceName: String, sourceDigest: String, location: SourceLocation? = nil) {
        self.document = document
        self.sourceName = sourceName
        self.sourceDigest = sourceDigest
        self.location = location
    }
}
