import DurableFiles
import ErrorKinds
import GazetteArchive
package import GazetteModel
package import GazettePDF
import GazetteRecord
import GazetteTypesetting

extension AttachedFile {
    /// What an issue's file is made from: the issue as JSON, and the text of each document.
    static func sources(of issue: GazetteIssue, pagination: Pagination) throws(PublishingError) -> [AttachedFile] {
        let record: [UInt8]
        do {
            record = try IssueRecord.file(of: issue, pagination: pagination)
        } catch {
            throw PublishingError(error.kind, "\(issue.id) 的内容没有写成 JSON：\(ErrorText.of(error))")
        }
        return issue.documents.map { text(of: $0.document, id: $0.id) } + [
            AttachedFile(name: "issue.json", type: "application/json", description: "本期的内容和页码", bytes: record)
        ]
    }

    /// The texts of documents typeset alone.
    package static func sources(of documents: [ParsedDocument]) -> [AttachedFile] {
        documents.enumerated().map { text(of: $1.document, id: DocumentTypesetter.id(of: $0)) }
    }

    private static func text(of document: OfficialDocument, id: String) -> AttachedFile {
        AttachedFile(
            name: "\(id).txt", type: "text/plain", description: document.title, bytes: IssueRecord.textFile(of: document))
    }
}
