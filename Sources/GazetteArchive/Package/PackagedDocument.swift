import GazetteModel

/// `data/documents/<id>.json`: a document that can be read and cited without the rest of its issue.
struct PackagedDocument: Codable, Equatable, Sendable {
    var id: String
    /// The gazette's name.
    var series: String
    var issue: IssueIdentifier
    /// The section's name.
    var section: String
    var document: OfficialDocument
    /// 主题; packages from before it was asked for have none.
    var topic: String?
    var pages: Pagination.Pages
    /// The PDF page on which each block begins.
    var blockPages: [Int]
    var citation: String
    var sourceName: String
    /// SHA-256 of the manuscript, hexadecimal.
    var sourceDigest: String

    init(
        _ gazetted: GazetteDocument, in issue: GazetteIssue, section: String, pages: Pagination.Pages, blockPages: [Int]
    ) {
        id = gazetted.id
        series = issue.series.name
        self.issue = issue.id
        self.section = section
        document = gazetted.document
        topic = gazetted.topic
        self.pages = pages
        self.blockPages = blockPages
        citation = Citation.line(
            title: document.title, number: document.number?.printed, series: issue.series.name, issue: issue.id, pages: pages)
        sourceName = gazetted.sourceName
        sourceDigest = gazetted.sourceDigest
    }

    static func path(of id: String) -> String { "data/documents/\(id).json" }
    static func textPath(of id: String) -> String { "data/documents/\(id).txt" }
    var sourcePath: String { "data/manuscripts/\(id)/\(sourceName)" }
    /// The names of the pictures that the text shows, sorted, and where they lie: beside the manuscript.
    var pictures: [String] { Set(document.blocks.compactMap(\.figure?.file)).sorted() }
    func path(ofPicture file: String) -> String { "data/manuscripts/\(id)/\(file)" }
}
