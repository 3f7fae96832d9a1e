import Foundation
import GazetteMeasuring
import GazetteModel
import GazettePublishing
import GazetteTestSupport
import Testing

@Suite struct HardCaseTests {
    private func expectNoFault(_ survey: Survey) {
        for entry in survey.entries {
            #expect(entry.lostCharacters == 0, "\(entry.file)")
            #expect(entry.emptyGlyphs == 0, "\(entry.file)")
            #expect(entry.faults == [:], "\(entry.file)：\(entry.examples)")
            #expect(entry.proofFailure == nil, "\(entry.file)")
        }
    }

    /// A character without a glyph or a picture without a file stops a document: that is told, not silent.
    private func expectPDF(_ survey: Survey) {
        for entry in survey.entries {
            guard entry.bytes == 0 else { continue }
            let isTold = ["[missing-glyph]", "[figure-missing]"].contains { entry.stopped?.hasSuffix($0) == true }
            #expect(isTold, "\(entry.file)：\(entry.stopped ?? "")")
        }
    }

    @Test(.requires(.corpus), arguments: HardCases.tags)
    func `real documents of a hard kind are set without an avoidable fault`(tag: String) throws {
        let survey = try HardCases.production.survey(
            HardCases.documents(tagged: tag), layout: "gbt9704", proves: false, progress: { _, _ in })
        expectNoFault(survey)
        expectPDF(survey)
    }

    @Test(arguments: HardCases.tags)
    func `a self-written document of a hard kind is set without an avoidable fault and reads back whole`(tag: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "\(tag).txt")
        let text = try #require(HardCases.texts[tag])
        try text.write(to: file, atomically: true, encoding: .utf8)
        for layout in ["gbt9704", "gazette-a4"] {
            let survey = try HardCases.production.survey(
                [(path: file.path, name: "\(tag).txt")], layout: layout, proves: true, progress: { _, _ in })
            expectNoFault(survey)
            #expect(survey.entries.map(\.stopped) == [nil])
            #expect(survey.entries.allSatisfy { $0.bytes > 0 })
        }
    }

    @Test(.requires(.corpus)) func `real documents with private-use characters stop with the character's place`() throws {
        let survey = try HardCases.production.survey(
            HardCases.documents(tagged: "private-use-chars"), layout: "gbt9704", proves: false, progress: { _, _ in })
        for entry in survey.entries {
            let stopped = try #require(entry.stopped, "\(entry.file)")
            #expect(stopped.contains("U+E") || stopped.contains("U+F"), "\(stopped)")
            #expect(stopped.hasPrefix("\(entry.file):") && stopped.hasSuffix("[missing-glyph]"), "\(stopped)")
        }
    }

    @Test func `a private-use character stops the build with code point, place and fix`() throws {
        let text = "某县人民政府通告\n\n自即日起，\u{E5F9}河桥封闭施工，车辆绕行。\n\n某县人民政府\n2020年10月21日\n"
        let parsed = try Intake.parse(Array(text.utf8), name: "桥.txt")
        let caught = #expect(throws: PublishingError.self) {
            try HardCases.production.file(of: [parsed], as: TypesettingChoice(layout: "gbt9704")) { _ in }
        }
        let missing = try #require(caught?.diagnostics.first { $0.code == "missing-glyph" })
        #expect(missing.severity == .error)
        #expect(missing.summary == "“\u{E5F9}”（U+E5F9）在字体链里没有字形")
        #expect(missing.location?.file == "桥.txt")
        #expect(missing.location?.line == 3)
        #expect(missing.location?.column == 6)
        #expect(missing.fix == "私用区字符各家字体不同，请换成该字的正式编码")
    }
}
