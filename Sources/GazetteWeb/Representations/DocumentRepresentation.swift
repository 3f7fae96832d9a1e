import GazetteCatalogue
import GazetteModel

/// A document with its text.
struct DocumentRepresentation: Encodable, Sendable {
    var summary: DocumentEntryRepresentation
    var document: DocumentTextRepresentation
    /// The PDF page on which each block begins, in the order of the text.
    var blockPages: [Int]
    /// The line to cite it by.
    var citation: String
    /// SHA-256 of the manuscript, hexadecimal.
    var sourceDigest: String
    /// Of the issue, relative to the archive's root.
    var pdfPath: String

    private enum CodingKeys: String, CodingKey {
        case summary, document, blockPages, citation, sourceDigest, pdfPath
    }

    init(_ detail: DocumentDetail) {
        summary = DocumentEntryRepresentation(detail.summary)
        document = DocumentTextRepresentation(detail.document)
        blockPages = detail.blockPages
        citation = detail.citation
        sourceDigest = detail.sourceDigest
        pdfPath = detail.pdfPath
    }
}
