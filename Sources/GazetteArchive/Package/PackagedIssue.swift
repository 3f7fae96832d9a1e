import GazetteModel

/// `data/issue.json`: everything the issue says and on which pages it stands.
struct PackagedIssue: Codable, Equatable, Sendable {
    /// The version of the package's format.
    var format = PackagedIssue.currentFormat
    var issue: GazetteIssue
    var pagination: Pagination

    static let currentFormat = 1
    static let path = "data/issue.json"

    init(issue: GazetteIssue, pagination: Pagination) {
        self.issue = issue
        self.pagination = pagination
    }

    /// The documents with what the issue says of them, in printed order.
    func documents() throws(ArchiveError) -> [PackagedDocument] {
        var documents: [PackagedDocument] = []
        for section in issue.sections {
            for document in section.documents {
                guard let pages = pagination.documents[document.id], let blockPages = pagination.blockPages[document.id],
                    blockPages.count == document.document.blocks.count
                else { throw ArchiveError(message: "\(document.id) 没有页码，不能入库") }
                documents.append(
                    PackagedDocument(document, in: issue, section: section.name, pages: pages, blockPages: blockPages))
            }
        }
        return documents
    }
}
