import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(Samples.fonts != nil))) struct LineDumpTests {
    @Test func `lines of a small document as text`() throws {
        let layout = try Samples.layout("gbt9704")
        let issue = IssueTypesetter(layout: layout, fonts: try #require(Samples.fonts)).typeset(try Samples.issue())
        expectGolden(LineDump.text(of: LineDump.lines(of: issue, layout: layout)), "Fixtures/issue-gbt9704.lines")
    }

    @Test func `every line is one JSON object with its measure`() throws {
        let layout = try Samples.layout("gbt9704")
        let issue = IssueTypesetter(layout: layout, fonts: try #require(Samples.fonts)).typeset(try Samples.issue())
        let lines = LineDump.lines(of: issue, layout: layout)
        let objects = try LineDump.json(of: lines).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.count == lines.count)
        #expect(objects.map { $0["text"] as? String } == lines.map(\.text))
        let flush = objects.filter { $0["flush"] as? Bool == true }
        #expect(!flush.isEmpty)
        for line in flush { #expect(line["right"] as? Int == line["measureRight"] as? Int) }
    }

    @Test func `without a layout the lines have no demands`() throws {
        let issue = IssueTypesetter(layout: try Samples.layout("gbt9704"), fonts: try #require(Samples.fonts))
            .typeset(try Samples.issue())
        #expect(LineDump.lines(of: issue).allSatisfy { $0.demand == nil })
    }
}
