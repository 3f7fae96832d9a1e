import Foundation
import GazetteTestSupport

/// The project's own queries with graded documents (Tests/Judged).
struct JudgedSet {
    struct Query: Decodable {
        var qid: String
        var `class`: String
        var query: String
    }

    let queries: [Query]
    /// By query and document.
    let grades: [String: [String: Int]]

    init() throws {
        let folder = Repository.root.appending(path: "Tests/Judged")
        let decoder = JSONDecoder()
        queries = try String(contentsOf: folder.appending(path: "queries.jsonl"), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map { try decoder.decode(Query.self, from: Data($0.utf8)) }
        var grades: [String: [String: Int]] = [:]
        for line in try String(contentsOf: folder.appending(path: "judgements.tsv"), encoding: .utf8).split(
            whereSeparator: \.isNewline)
        {
            let fields = line.split(separator: "\t").map(String.init)
            if fields.count == 3 { grades[fields[0], default: [:]][fields[1]] = Int(fields[2]) }
        }
        self.grades = grades
    }

    /// Whether the first document has the best grade that the query has.
    func isBestFirst(_ names: [String], _ query: Query) -> Bool {
        guard let grades = grades[query.qid], let first = names.first else { return false }
        return grades[first] == grades.values.max()
    }

    /// nDCG@10 with the gain 2^grade − 1; what was not judged counts nothing.
    func gain(_ names: [String], _ query: Query) -> Double {
        let grades = grades[query.qid] ?? [:]
        let ideal = Self.discounted(grades.values.sorted(by: >).prefix(10))
        return ideal == 0 ? 0 : Self.discounted(names.prefix(10).map { grades[$0] ?? 0 }) / ideal
    }

    private static func discounted(_ grades: some Sequence<Int>) -> Double {
        grades.enumerated().reduce(0) { $0 + Double(1 << $1.element - 1) / log2(Double($1.offset + 2)) }
    }
}
