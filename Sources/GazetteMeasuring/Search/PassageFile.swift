import ErrorKinds
import Foundation
import GazetteModel
import GazettePublishing
package import GazetteSearch

/// Passages as lines of JSON: `id`, `title`, `text`.
package struct PassageFile {
    private let passages: [Line]
    /// UTF-8 bytes of titles and texts.
    package let textBytes: Int

    private struct Line: Decodable {
        package var id: String
        package var title: String?
        package var text: String
    }

    package init(_ path: String) throws {
        let decoder = JSONDecoder()
        passages = try JSONLines.lines(of: path).enumerated().map { number, line in
            do { return try decoder.decode(Line.self, from: Data(line)) } catch {
                throw PublishingError(.configuration, "\(path) 第\(number + 1)行不是含有 id、title、text 的 JSON")
            }
        }
        textBytes = passages.reduce(0) { $0 + ($1.title ?? "").utf8.count + $1.text.utf8.count }
    }

    package var count: Int { passages.count }

    /// Each passage as a document of its own.
    package var documents: some Sequence<SearchableDocument> {
        passages.lazy.map { passage in
            SearchableDocument(
                name: passage.id, title: passage.title ?? "",
                passages: [SearchablePassage(page: 0, heading: "", body: passage.text)])
        }
    }
}

/// Queries as lines of JSON: `qid`, `query`.
package struct QuestionFile {
    package struct Question: Decodable {
        package var qid: String
        package var query: String
    }

    package let questions: [Question]

    package init(_ path: String) throws {
        let decoder = JSONDecoder()
        questions = try JSONLines.lines(of: path).enumerated().map { number, line in
            do { return try decoder.decode(Question.self, from: Data(line)) } catch {
                throw PublishingError(.configuration, "\(path) 第\(number + 1)行不是含有 qid、query 的 JSON")
            }
        }
    }
}

package enum JSONLines {
    /// The lines as they are: JSON is UTF-8, and its decoder refuses everything else.
    package static func lines(of path: String) throws -> [ArraySlice<UInt8>] {
        try InputFile.bytes(at: path, name: path).split(separator: UInt8(ascii: "\n"))
    }
}
