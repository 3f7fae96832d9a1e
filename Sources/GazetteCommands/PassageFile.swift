import Foundation
import GazetteModel
import GazettePublishing
import GazetteSearch

/// Passages as lines of JSON: `id`, `title`, `text`.
final class PassageFile {
    private let lines: [Substring.UTF8View]
    private(set) var count = 0
    /// UTF-8 bytes of titles and texts.
    private(set) var textBytes = 0

    private struct Line: Decodable {
        var id: String
        var title: String?
        var text: String
    }

    init(_ path: String) throws { lines = try JSONLines.lines(of: path) }

    /// Each passage as a document of its own, read when it is wanted.
    ///
    /// A line that does not decode ends the program: measuring half a file would say nothing.
    func documents() -> some Sequence<SearchableDocument> {
        let decoder = JSONDecoder()
        return lines.lazy.enumerated().map { [self] number, line in
            guard let passage = try? decoder.decode(Line.self, from: Data(line)) else {
                fatalError("第\(number + 1)行不是含有 id、title、text 的 JSON")
            }
            let title = passage.title ?? ""
            count += 1
            textBytes += title.utf8.count + passage.text.utf8.count
            return SearchableDocument(
                name: passage.id, title: title, passages: [SearchablePassage(page: 0, heading: title, body: passage.text)])
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
                throw PublishingError(.badConfiguration, "\(path) 第\(number + 1)行不是含有 qid、query 的 JSON")
            }
        }
    }
}

enum JSONLines {
    static func lines(of path: String) throws -> [Substring.UTF8View] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw PublishingError(.missingInput, "读不到文件“\(path)”，或它不是 UTF-8")
        }
        return text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0).utf8 }
    }
}
