package import DurableFiles
import ErrorKinds
package import GazetteModel

/// What `data/documents/<id>.json` says: a document that can be read and cited without the rest of its issue.
package struct PackagedDocument: Equatable, Sendable {
    package var id: String
    /// The gazette's name.
    package var series: String
    package var issue: IssueIdentifier
    /// The section's name.
    package var section: String
    package var document: OfficialDocument
    /// 主题; packages from before it was asked for have none.
    package var topic: String?
    package var pages: Pagination.Pages
    /// The PDF page on which each block begins.
    package var blockPages: [Int]
    package var citation: String
    package var sourceName: String
    /// SHA-256 of the manuscript, hexadecimal.
    package var sourceDigest: String

    package static func path(of id: String) -> String { "data/documents/\(id).json" }
    package static func textPath(of id: String) -> String { "data/documents/\(id).txt" }
    package var sourcePath: String { path(ofPicture: sourceName) }
    /// The names of the pictures that the text shows, sorted, and where they lie: beside the manuscript.
    package var pictures: [String] { Set(document.blocks.compactMap(\.figure?.file)).sorted() }
    package func path(ofPicture file: String) -> String { "data/manuscripts/\(id)/\(file)" }
}

extension PackagedDocument {
    init(_ gazetted: GazetteDocument, in issue: GazetteIssue, section: String, pages: Pagination.Pages, blockPages: [Int]) {
        self.init(
            id: gazetted.id, series: issue.series.name, issue: issue.id, section: section, document: gazetted.document,
            topic: gazetted.topic, pages: pages, blockPages: blockPages,
            citation: DerivedTexts.citation(
                of: gazetted.document, series: issue.series.name, issue: issue.id, pages: pages),
            sourceName: gazetted.sourceName, sourceDigest: gazetted.sourceDigest)
    }

    /// Reads the file.
    ///
    /// - Parameter name: the file as messages call it.
    package init(reading bytes: [UInt8], name: String) throws(StorageError) {
        let file = try DeterministicJSON.decode(Format1.DocumentFile.self, from: bytes, name: name)
        do { self = try file.value() } catch { throw StorageError(.input, "\(name)：\(error.message)") }
    }

    func file() throws(StorageError) -> [UInt8] { try DeterministicJSON.encode(Format1.DocumentFile(self)) }

    /// Whether both say the same of what is not derived from it.
    func saysTheSame(as other: PackagedDocument) -> Bool {
        var other = other
        other.citation = citation
        return self == other
    }
}
