import ErrorKinds
import Foundation
import GazetteModel
import GazettePublishing
import GazetteSearch

/// Passages as lines of JSON: `id`, `title`, `text`.
struct PassageFile {
    private let passages: [Line]
    /// UTF-8 bytes of titles and texts.
    let textBytes: Int

    private struct Line: Decodable {
        var id: String
        var title: String?
        var text: String
    }

    init(_ path: String) throws {
        let decoder = JSONDecoder()
        passages = try JSONLines.lines(of: path).enumerated().map { number, line in
            do { return try decoder.decode(Line.self, from: Data(line)) } catch {
                throw PublishingError(.configuration, "\(path) 第\(number + 1)行不是含有 id、title、text 的 JSON")
            }
        }
        textBytes = passages.reduce(0) { $0 + ($1.title ?? "").utf8.count + $1.text.utf8.count }
    }

    var count: Int { passages.count }

    /// Each passage as a document of its own.
    var documents: some Sequence<SearchableDocument> {
        passages.lazy.map { passage in
            SearchableDocument(
                name: passage.id, title: passage.title ?? "",
                passages: [SearchablePassage(page: 0, heading: "", body: passage.text)])
        }
    }
}

/// Queries as lines of JSON: `qid`, `query`.
struct QuestionFile {
    struct Question: Decodable {
        var qid: String
        var query: String
    }

    let questions: [Question]

    init(_ path: String) throws {
        let decoder = JSONDecoder()
        questions = try JSONLines.lines(of: path).enumerated().map { number, line in
            do { return try decoder.decode(Question.self, from: Data(line)) } catch {
                throw PublishingError(.configuration, "\(path) 第\(number + 1)行不是含有 qid、query 的 JSON")
            }
        }
    }
}

enum JSONLines {
    /// The lines as they are: JSON is UTF-8, and its decoder refuses everything else.
    static func lines(of path: String) throws -> [ArraySlice<UInt8>] {
        try InputFile.bytes(at: path, name: path).split(separator: UInt8(ascii: "\n"))
    }
}
