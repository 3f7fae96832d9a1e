import Foundation
import GazetteModel
import GazettePDF
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import PageSamples
import QPDF
import TaggedPDF
import Testing
import TextComparison

/// What can be said of a file that carries its sources, without anything else.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct SourceComparisonTests {
    private static let texts = [
        "关于公开的通知\n\n各乡镇人民政府：\n为了公开[^①]，列表如下：\n| 项目 | 金额 |\n|---|---|\n| 甲 | 100 |\n[^①]: 一注。\n请照办 as usual。\n",
        "关于赠阅的通知\n\n公报免费赠阅。\n",
    ]

    /// A finished file whose documents are sections with the names of their attached texts.
    private func file(_ attached: (Int, String) -> String = { $1 }) throws -> [UInt8] {
        let parsed = Self.texts.enumerated().map { DocumentParser.parse(SourceText(name: "\($0.offset).txt", text: $0.element)) }
        let issue = DocumentTypesetter(
            layout: try LayoutSpecification.load(
                named: "gbt9704", searching: [Repository.root.appending(path: "layouts").path]),
            fonts: try FontLibrary.standard(searching: [Repository.root.path])
        ).typeset(parsed)
        let editor = try FileEditor(issue.finished())
        if try TaggedText(reading: editor.written()).sections.isEmpty { try addSections(editor, parsed[0]) }
        let file = editor.file
        var specifications: [QPDFObject] = []
        for (index, parsed) in parsed.enumerated() {
            let text = attached(index, parsed.document.plainText + "\n")
            let specification = file.object("<< /Type /Filespec /AFRelationship /Source /EF << >> >>")
            specification["/UF"] = file.string("document-\(index + 1).txt")
            specification["/EF"]?["/F"] = file.stream(Array(text.utf8))
            specifications.append(file.indirect(specification))
        }
        file.catalog["/AF"] = file.array(specifications)
        return try editor.written()
    }

    /// A /Sect for each document, where the tree is flat: the second begins with the second heading.
    private func addSections(_ editor: FileEditor, _ first: ParsedDocument) throws {
        let file = editor.file
        let root = try #require(file.catalog["/StructTreeRoot"])
        let kids = try #require(root["/K"]?.items)
        let start = try #require(kids.indices.dropFirst().first { kids[$0]["/S"]?.isName("/H1") ?? false })
        root["/K"] = file.array(
            [kids[..<start], kids[start...]].enumerated().map { index, kids in
                let section = file.indirect(file.object("<< /Type /StructElem /S /Sect >>"))
                section["/T"] = file.string("document-\(index + 1)")
                section["/K"] = file.array(Array(kids))
                return section
            })
    }

    @Test func `a file says what its attached sources say`() throws {
        let comparison = try SourceComparison(of: file())
        #expect(comparison.documents.map(\.id) == ["document-1", "document-2"])
        #expect(comparison.documents.map(\.difference) == [nil, nil])
        #expect(comparison.documents[1].characters == 14)
        #expect(comparison.faults.isEmpty && comparison.sectionsWithoutSource.isEmpty && comparison.isSame)
    }

    @Test func `an altered attachment is told with its place`() throws {
        let comparison = try SourceComparison(
            of: file { $1.replacingOccurrences(of: "免费", with: "收费").replacingOccurrences(of: "100", with: "1000") })
        #expect(!comparison.isSame)
        #expect(comparison.documents.map(\.difference?.expectedName) == ["U+0030", "U+6536"])
        #expect(comparison.documents[1].page == 2)
        #expect(comparison.documents[1].difference?.actualContext.contains("公报【免】费赠阅") == true)
    }

    @Test func `a space too many, a missing and a foreign source are told`() throws {
        #expect(try SourceComparison(of: file { $1.replacingOccurrences(of: "as usual", with: "as  usual") }).isSame == false)
        let editor = try FileEditor(file())
        let attached = try #require(editor.file.catalog["/AF"]?.items)
        editor.file.catalog["/AF"] = editor.file.array([attached[0]])
        let comparison = try SourceComparison(of: editor.written())
        #expect(comparison.sectionsWithoutSource == ["document-2"] && !comparison.isSame)
        #expect(try SourceComparison(of: PDFRenderer.render(SampleIssue().typeset)).isSame == false)
    }
}
