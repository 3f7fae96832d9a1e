import GazetteCatalogue
import GazetteModel

/// An issue with its contents, its colophon and its file.
struct IssueContentsRepresentation: Encodable, Sendable {
    /// 栏目
    struct Section: Encodable, Sendable {
        var name: String
        var documents: [DocumentEntryRepresentation]

        private enum CodingKeys: String, CodingKey {
            case name, documents
        }
    }

    /// A line of the colophon (版权页).
    struct ColophonEntry: Encodable, Sendable {
        var label: String
        var value: String

        private enum CodingKeys: String, CodingKey {
            case label, value
        }
    }

    var issue: IssueRepresentation
    var sections: [Section]
    var colophon: [ColophonEntry]
    /// Relative to the archive's root.
    var pdfPath: String
    var pdfBytes: Int
    /// SHA-256, hexadecimal.
    var pdfDigest: String

    private enum CodingKeys: String, CodingKey {
        case issue, sections, colophon, pdfPath, pdfBytes, pdfDigest
    }

    init(_ detail: IssueDetail) {
        issue = IssueRepresentation(detail.issue)
        sections = detail.sections.map { section in
            Section(name: section.name, documents: section.documents.map(DocumentEntryRepresentation.init))
        }
        colophon = detail.colophon.map { ColophonEntry(label: $0.label, value: $0.value) }
        pdfPath = detail.pdfPath
        pdfBytes = detail.pdfBytes
        pdfDigest = detail.pdfDigest
    }
}
