import ChineseText
import Foundation
import GazetteTestSupport
import Testing

@Suite struct LineBreakCorpusTests {
    /// A longer document's tail is more of the same.
    private static let mostScalars = 4_000

    /// Every fourth document each, so that the parts run beside each other.
    @Test(.requires(.corpus), arguments: 0..<4)
    func `greedy lines of 28 characters break no rule in any document`(part: Int) throws {
        var faults: [String] = []
        let documents = try Repository.corpusDocuments()
        for url in stride(from: part, to: documents.count, by: 4).map({ documents[$0] }) {
            let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            let scalars = Array(text.unicodeScalars.prefix(Self.mostScalars))
            let breaks = greedyBreaks(scalars, measure: 56)
            for fault in LineBreakInspection.violations(in: scalars, breaks: breaks) {
                let around = scalars[max(0, fault.offset - 8)..<min(scalars.count, fault.offset + 8)]
                let shown = String(String.UnicodeScalarView(around)).debugDescription
                faults.append("\(url.lastPathComponent) \(fault.kind) \(shown)")
            }
        }
        #expect(faults.isEmpty, "\(faults.count) 处：\n\(faults.prefix(20).joined(separator: "\n"))")
    }
}
