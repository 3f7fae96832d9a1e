public import DurableFiles
import ErrorKinds
import GRDB
public import GazetteModel
import GazetteRecord
import GazetteSearch

/// An issue as the catalogue will answer for it, before anything of it is on disk: what the site will show and what search
/// will read, to be compared with the approved texts.
public struct CataloguePreview: Sendable {
    /// A document on its way to the catalogue.
    public struct Document: Sendable {
        /// What the site is going to show.
        public var detail: DocumentDetail
        /// What search is going to read: a passage for each block.
        public var passages: [String]
    }

    public var issue: IssueSummary
    /// In printed order.
    public var documents: [Document]

    /// The PDF is made later or elsewhere, and nobody asks this catalogue for it.
    private static let noDigest = String(repeating: "0", count: 64)

    /// Enters the issue in a catalogue of its own, in memory, and asks that.
    public init(of issue: GazetteIssue, pagination: Pagination) throws(StorageError) {
        let packaged = PackagedIssue(issue: issue, pagination: pagination)
        let path = ArchivePaths.package(series: issue.series.id, issue: issue.id)
        let entry = try CatalogueEntry(packaged, path: path, pdfBytes: 1, pdfDigest: Self.noDigest)
        let documents = try packaged.documents()
        do {
            let queue = try SearchConnection.building(":memory:")
            try CatalogueSchema.create(in: queue)
            (self.issue, self.documents) = try queue.write { database in
                var writer = try SearchWriter(database, isBulk: false)
                try entry.enter(into: database, writer: &writer)
                guard let row = try Row.fetchOne(database, sql: IssueSummary.selection) else {
                    throw StorageError(.fault, "\(issue.id) 没有写进目录")
                }
                let held = try DocumentEntry.entries(ofIssue: row["id"], in: database)
                let summaries = try Row.fetchAll(database, sql: DocumentSummary.selection + "ORDER BY document.id")
                    .map { try DocumentSummary($0) }
                return (
                    try IssueSummary(row),
                    zip(documents, zip(summaries, held)).map { document, rows in
                        Document(
                            detail: DocumentDetail(document, summary: rows.0, package: path),
                            passages: rows.1.searchable.passages.map(\.body))
                    }
                )
            }
        } catch { throw StorageError(reading: ":memory:", error) }
    }
}

extension DocumentDetail {
    /// A document of a package.
    ///
    /// - Parameter package: the package's folder, relative to the archive's root.
    init(_ packaged: PackagedDocument, summary: DocumentSummary, package: String) {
        self.init(
            summary: summary, document: packaged.document, blockPages: packaged.blockPages, citation: packaged.citation,
            sourceDigest: packaged.sourceDigest, pdfPath: package + "/" + PackagePaths.pdf)
    }
}
