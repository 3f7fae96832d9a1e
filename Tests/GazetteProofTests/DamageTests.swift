import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Testing

@testable import GazetteProof

/// Damage to a finished file, each kind of which at least one of the two readers must find.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct DamageTests {
    /// A finished file with its source, made once.
    private struct Made: Sendable {
        var issue: TypesetIssue
        var pdf: [UInt8]
        var document: GazetteDocument
    }

    private static let text =
        """
        关于做好政务公开工作的通知

        各乡镇人民政府：
        为了公开，依照（甲）第20条，自2021年10月21日起施行；部首⼀与一不同，龜与\u{F907}不同，葛\u{E0100}与葛不同，ﬁne State of the Art 依旧，𠀀也在[^①]。
        一、工作目标
        公报、e\u{301}组合、软\u{AD}连字、零宽\u{200B}空格，都照原样。
        列表如下：
        | 项目 | 金额 |
        |---|---|
        | 甲 | 100 |
        | 乙 | 200 |
        \((1...40).map { "（\($0)）各乡镇、各部门要按照职责分工抓好落实，第\($0)项工作于2020年底前完成，结果在公报上公布。" }.joined(separator: "\n"))
        [^①]: 一注。

        东乡县人民政府
        2020年10月21日
        """

    private static let made: Result<Made, any Error> = Result {
        let parsed = DocumentParser.parse(SourceText(name: "damage.txt", text: text))
        let issue = DocumentTypesetter(
            layout: try LayoutSpecification.load(
                named: "gazette-a4", searching: [Repository.root.appending(path: "layouts").path]),
            fonts: try FontLibrary.standard(searching: [Repository.root.path])
        ).typeset([parsed])
        try #require(!issue.diagnostics.contains { $0.severity == .error }, "\(issue.diagnostics.map(\.summary))")
        return Made(
            issue: issue, pdf: try issue.finished(),
            document: GazetteDocument(id: "document-1", document: parsed.document, sourceName: "", sourceDigest: ""))
    }

    /// What each of the two readers says of a file; nil for nothing.
    private func verdicts(on pdf: [UInt8], _ made: Made) throws -> (poppler: String?, structure: String?) {
        func verdict(_ read: () throws -> Void) throws -> String? {
            do { try read() } catch let error as ProofError { return "\(error)" }
            return nil
        }
        let drawn = DrawnText(made.issue).pages
        let reader = try PopplerReader()
        return (
            try verdict { _ = try TextLayerProof.readPages(of: pdf, by: reader, drawn) },
            try verdict {
                _ = try TextLayerProof.readStructure(
                    of: pdf, drawn, ReadingOrder(made.issue, documents: [made.document]))
            }
        )
    }

    @Test func `the sound file is proved, written anew too`() throws {
        let made = try Self.made.get()
        for pdf in [made.pdf, try FileEditor(made.pdf).written()] {
            let statement = try TextLayerProof.prove(pdf, shows: made.issue, documents: [made.document])
            #expect(statement.pages.count == made.issue.pages.count && statement.pages.count > 2)
        }
    }

    @Test(arguments: Damage.all)
    func `no damage passes both readers`(damage: Damage) throws {
        let made = try Self.made.get()
        let editor = try FileEditor(made.pdf)
        try damage.make(editor)
        let (poppler, structure) = try verdicts(on: editor.written(), made)
        print(
            "损坏「\(damage.name)」：pdftotext \(poppler == nil ? "—" : "✓")，结构 \(structure == nil ? "—" : "✓")　\(structure ?? poppler ?? "")"
        )
        #expect(poppler != nil || structure != nil)
        #expect(throws: ProofError.self) {
            try TextLayerProof.prove(editor.written(), shows: made.issue, documents: [made.document])
        }
    }

    @Test func `there are more than twenty kinds`() {
        #expect(Set(Damage.all.map(\.name)).count == Damage.all.count && Damage.all.count >= 30)
    }
}
