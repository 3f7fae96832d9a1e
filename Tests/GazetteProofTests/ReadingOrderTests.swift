import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import SourceReading
import TaggedPDF
import Testing
import TextComparison

@testable import GazetteProof

/// The structure tree of a finished file is read in the order of the source.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct ReadingOrderTests {
    private static let layouts = Repository.root.appending(path: "layouts")

    /// The text of a document's structure against its source, footnotes aside, which stand at the foot of pages; nil when the
    /// document cannot be set.
    private func compare(_ file: URL, layout: String, fonts: FontLibrary) throws -> Bool? {
        let bytes = [UInt8](try Data(contentsOf: file))
        let parsed = DocumentParser.parse(try TextDecoder.decode(bytes, name: file.lastPathComponent))
        let layout = try LayoutSpecification.load(named: layout, searching: [Self.layouts.path])
        let issue = DocumentTypesetter(layout: layout, fonts: fonts).typeset([parsed])
        if issue.diagnostics.contains(where: { $0.severity == .error }) { return nil }
        let text = try TaggedText(reading: issue.finished())
        #expect(text.faults == [], "\(file.lastPathComponent)")
        let blocks = parsed.document.blocks
        func expect(_ isNote: Bool) -> Bool {
            let source = blocks.filter { ($0.role == .footnote) == isNote }.flatMap { Array($0.text.unicodeScalars) }
            let read = text.elements.filter { $0.types.contains("Note") == isNote }.flatMap { $0.lines.flatMap(\.text) }
            let difference = TextDifference(expected: source.withoutWhiteSpace, actual: read.withoutWhiteSpace)
            #expect(difference == nil, "\(file.lastPathComponent)：\(difference?.expectedContext ?? "")")
            return difference == nil
        }
        return expect(false) && expect(true)
    }

    @Test func `of the demonstration in every layout`() throws {
        let fonts = try FontLibrary.standard(searching: [Repository.root.path])
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.layouts.path)
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
        #expect(names.count >= 2)
        for name in names { #expect(try compare(Repository.seed, layout: name, fonts: fonts) == true, "\(name)") }
    }

    @Test(.requires(.corpus)) func `of documents of the corpus`() throws {
        let files = try Repository.corpusDocuments()
        let fonts = try FontLibrary.standard(searching: [Repository.root.path])
        var read = 0
        for file in stride(from: 0, to: files.count, by: max(1, files.count / 8)).map({ files[$0] }) {
            if try compare(file, layout: "gbt9704", fonts: fonts) == true { read += 1 }
        }
        #expect(read >= 4)
    }
}
