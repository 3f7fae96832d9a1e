import DurableFiles
import GazetteModel
import GazetteRecord

/// What the catalogue says of one issue: made from its package, or read back from the catalogue to compare.
package struct CatalogueEntry: Equatable, Sendable {
    var id: IssueIdentifier
    var cumulativeNumber: Int?
    var publicationDay: CalendarDay
    var pageCount: Int
    var series: GazetteSeries
    var colophon: [ColophonLine]
    /// The package's folder, relative to the archive's root.
    var path: String
    var pdfBytes: Int
    var pdfDigest: String
    var sections: [Section]
    var documents: [DocumentEntry]

    /// 栏目
    package struct Section: Equatable, Sendable {
        var key: String
        var name: String
    }

    init(_ packaged: PackagedIssue, path: String, pdfBytes: Int, pdfDigest: String) throws(StorageError) {
        let issue = packaged.issue
        id = issue.id
        cumulativeNumber = issue.cumulativeNumber
        publicationDay = issue.publicationDay
        pageCount = packaged.pagination.pageCount
        series = issue.series
        colophon = issue.colophon
        self.path = path
        self.pdfBytes = pdfBytes
        self.pdfDigest = pdfDigest
        sections = issue.sections.map { Section(key: $0.id, name: $0.name) }
        let ordinals = issue.sections.enumerated().flatMap { index, section in section.documents.map { _ in index + 1 } }
        documents = zip(try packaged.documents(), ordinals).map {
            DocumentEntry($0, section: $1, gazetted: issue.publicationDay)
        }
    }
}
