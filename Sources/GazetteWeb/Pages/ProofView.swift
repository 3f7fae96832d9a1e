import GazetteCatalogue
import GazetteModel
import Mustache

/// What was proved of an issue's text (文字核对): a sentence, and the counts and digests behind it.
struct ProofView: Sendable {
    struct Document: Sendable {
        var title: String
        var link: String
        var characters: Int
        /// Of the PDF: 3 or 3—9.
        var pages: String
        var digest: String
    }

    var summary: String
    var documents: [Document]
    var surfaces: String
    var readers: String
    var pageCount: Int
    var fileBytes: Int
    /// Says which file, when a signature came behind what was proved.
    var fileNote: String
    var fileDigest: String

    init(_ statement: ProofStatement, of issue: IssueDetail) {
        let titles = Dictionary(issue.sections.flatMap(\.documents).map { ($0.id, $0.title) }) { first, _ in first }
        summary =
            "\(Self.numeral(statement.readers.count))种程序读回，\(statement.documents.count)件\(statement.characters)字，与定稿一致。"
        documents = statement.documents.compactMap { document in
            DocumentIdentifier(document.id).map { id in
                Document(
                    title: titles[document.id] ?? document.id, link: Route.document(id).link,
                    characters: document.text.characters, pages: Self.range(document.pages), digest: document.text.digest)
            }
        }
        surfaces = statement.surfaces.map(\.name).joined(separator: "、")
        readers = statement.readers.map { "\($0.name) \($0.version)" }.joined(separator: "，")
        pageCount = statement.pages.count
        fileBytes = statement.file.bytes
        fileNote = statement.file.digest == issue.pdfDigest ? "" : "（签名以前）"
        fileDigest = statement.file.digest
    }

    private static func numeral(_ count: Int) -> String { count == 2 ? "两" : "\(count)" }

    private static func range(_ pages: [Int]) -> String {
        guard let first = pages.first, let last = pages.last, first != last else { return "\(pages.first ?? 0)" }
        return "\(first)—\(last)"
    }
}

extension ProofStatement.Surface {
    fileprivate var name: String {
        switch self {
        case .pdf: "版式文件"
        case .attachments: "所附原文"
        case .html: "网页"
        case .index: "检索索引"
        }
    }
}

extension ProofView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "summary": summary
        case "documents": documents
        case "surfaces": surfaces
        case "readers": readers
        case "pageCount": pageCount
        case "fileBytes": fileBytes
        case "fileNote": fileNote
        case "fileDigest": fileDigest
        default: nil
        }
    }
}

extension ProofView.Document: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "link": link
        case "characters": characters
        case "pages": pages
        case "digest": digest
        default: nil
        }
    }
}
