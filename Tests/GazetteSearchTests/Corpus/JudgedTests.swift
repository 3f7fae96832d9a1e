import Foundation
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// The judged queries: numbers and titles have their document first, the others reach a goal.
@Suite(.requires(.corpus)) struct JudgedTests {
    @Test func `the judged queries reach their goals`() throws {
        let corpus = try CorpusIndex.shared
        let set = try JudgedSet()
        var run = ""
        var values: [String: [(isBestFirst: Bool, gain: Double)]] = [:]
        var lost: [String] = []
        for query in set.queries {
            let names = try corpus.names(query.query, limit: 100)
            for (place, name) in names.enumerated() { run += "\(query.qid) Q0 \(name) \(place + 1) \(1000 - place) gazette\n" }
            let isBestFirst = set.isBestFirst(names, query)
            values[query.class, default: []].append((isBestFirst, set.gain(names, query)))
            if ["number", "title"].contains(query.class), !isBestFirst {
                lost.append("\(query.qid) \(query.query)：\(names.prefix(3).joined(separator: " "))")
            }
        }
        if let path = ProcessInfo.processInfo.environment["GAZETTE_JUDGED_RUN"] {
            try run.write(toFile: path, atomically: true, encoding: .utf8)
        }
        for (name, rows) in values.sorted(by: { $0.key < $1.key }) {
            let gain = rows.reduce(0) { $0 + $1.gain } / Double(rows.count)
            print("自评 \(name)：\(rows.count) 条，nDCG@10 \((gain * 1000).rounded() / 1000)，第一名 \(rows.count(where: \.isBestFirst))")
        }
        #expect(set.queries.count >= 210)
        #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))")
        let rest = values.filter { !["number", "title"].contains($0.key) }.values.joined().map(\.gain)
        #expect(rest.reduce(0, +) / Double(rest.count) >= 0.80)
    }
}
