package import DurableFiles
import ErrorKinds
package import GazetteModel

/// What `data/issue.json` says: everything the issue says and on which pages it stands.
package struct PackagedIssue: Equatable, Sendable {
    package var issue: GazetteIssue
    package var pagination: Pagination

    package static let path = "data/issue.json"

    package init(issue: GazetteIssue, pagination: Pagination) {
        self.issue = issue
        self.pagination = pagination
    }

    private struct Probe: Decodable { var format: Int }

    /// Reads the file of any format that this program knows.
    ///
    /// - Parameter name: the file as messages call it.
    package init(reading bytes: [UInt8], name: String) throws(StorageError) {
        let format = try DeterministicJSON.decode(Probe.self, from: bytes, name: name).format
        guard format == Format1.number else {
            throw StorageError(.input, "\(name)：包的格式是第\(format)版，这个程序只认第\(Format1.number)版")
        }
        let file = try DeterministicJSON.decode(Format1.IssueFile.self, from: bytes, name: name)
        do { self = try file.value() } catch { throw StorageError(.input, "\(name)：\(error.message)") }
    }

    /// The file, read back before it is given: a record that says less than the issue is never written.
    package func file() throws(StorageError) -> [UInt8] {
        let bytes = try DeterministicJSON.encode(Format1.IssueFile(self))
        guard try PackagedIssue(reading: bytes, name: Self.path) == self else {
            throw StorageError(.fault, "\(issue.id) 写成 \(Self.path) 以后读回来不同")
        }
        return bytes
    }

    /// The documents with what the issue says of them, in printed order.
    package func documents() throws(StorageError) -> [PackagedDocument] {
        var documents: [PackagedDocument] = []
        for section in issue.sections {
            for document in section.documents {
                guard let pages = pagination.documents[document.id], let blockPages = pagination.blockPages[document.id],
                    blockPages.count == document.document.blocks.count
                else { throw StorageError(.input, "\(document.id) 没有页码，不能入库") }
                documents.append(
                    PackagedDocument(document, in: issue, section: section.name, pages: pages, blockPages: blockPages))
            }
        }
        return documents
    }
}
