import Foundation
import GazetteModel
import GazetteProof
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import QPDF
import Testing

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct TextLayerProofTests {
    private let sample = SampleIssue()

    @Test func `the statement names readers, documents, pages and digests`() throws {
        let pdf = try sample.typeset.finished()
        let statement = try TextLayerProof.prove(pdf, shows: sample.typeset, documents: sample.documents)
        #expect(statement.format == 2 && statement.surfaces == [.pdf])
        #expect(statement.readers.map(\.name) == ["pdftotext", "libqpdf"])
        #expect(statement.readers.allSatisfy { $0.version.first?.isNumber == true })
        #expect(statement.pages.count == sample.typeset.pages.count)
        #expect(statement.file.bytes == pdf.count)
        #expect(statement.documents.map(\.id) == ["2020-01-001", "2020-01-002"])
        #expect(statement.documents.map(\.pages) == [[3, 4, 5], [6]])
        #expect(statement.documents[1].text.characters == 18)
        // printf '关于赠阅政府公报的通知\n公报免费赠阅。' | sha256sum
        #expect(statement.documents[1].text.digest == "3b0a79b8551939e59da9b1b200bbd2f2607a07d2cfdeb04b93960599bc5ced74")
        let json = try statement.json()
        #expect(ProofStatement(json: json) == statement)
        #expect(ProofStatement(json: Data(#"{"reader":{"name":"pdftotext"},"pages":1}"#.utf8)) == nil)
        #expect(String(decoding: json, as: UTF8.self).hasPrefix("{\n  \"documents\" : ["))
    }

    @Test func `a glyph whose text changed after layout stops the file at its page and place`() throws {
        var altered = sample.typeset
        altered.replaceScalar(page: 2, run: 3, at: 4, with: "关")
        let pdf = try altered.finished()
        let failure = try #require(mismatch(pdf, sample.typeset))
        #expect(failure.comparison == .popplerWithPages)
        #expect(failure.page == 3)
        // Folio and running head are drawn first: 东乡公报 —1—, then title, addressee and four characters.
        #expect(failure.position == 4 + 3 + 13 + 8 + 4)
        #expect(failure.expected.hasPrefix("各乡镇人民政府：政务公开【工】作要点") || failure.expected.contains("政务公开【工】作要点"))
        #expect(failure.actual.contains("政务公开【关】作要点"))
        #expect(failure.diagnostic.code == "text-layer-mismatch")
        #expect(failure.diagnostic.summary.contains("U+5DE5"))
        #expect(failure.diagnostic.summary.contains("U+5173"))
    }

    @Test func `pages that differ from the approved document stop the file at block and place`() throws {
        var altered = sample.typeset
        altered.replaceScalar(page: 5, run: 2, at: 2, with: "收")
        let pdf = try altered.finished()
        let failure = try #require(mismatch(pdf, altered))
        #expect(failure.comparison == .structureWithSource)
        #expect(failure.page == 6)
        #expect(failure.document == "2020-01-002")
        #expect(failure.block == 1)
        #expect(failure.position == 2)
        #expect(failure.expected == "公报【免】费赠阅。")
        #expect(failure.actual == "公报【收】费赠阅。")
    }

    @Test func `an approved text altered by one character stops the file`() throws {
        var documents = sample.documents
        documents[1].document.parts[0].blocks[1].text = "公报免费赠阅"
        let pdf = try sample.typeset.finished()
        let failure = try #require(mismatch(pdf, sample.typeset, documents))
        #expect(failure.position == 6)
        #expect(failure.expected == "公报免费赠阅【】")
        #expect(failure.diagnostic.summary.contains("文字到此为止"))
    }

    @Test func `a canonically equivalent character is another character`() throws {
        var altered = HardText.issue(["文龜。"]).issue
        let approved = altered
        altered.replaceScalar(page: 0, run: 0, at: 1, with: "\u{F907}")
        let pdf = try altered.finished()
        #expect(mismatch(pdf, approved, [])?.diagnostic.summary.contains("U+F907") == true)
    }

    @Test func `a lost block, a lost space and a run off the page are found`() throws {
        var lost = sample.typeset
        for page in lost.pages.indices {
            lost.pages[page].items.removeAll { $0.content.map { lost.elements[$0].block == 3 } ?? false }
        }
        let failure = try #require(mismatch(try lost.finished(), lost))
        #expect(failure.block == 3)
        #expect(failure.position == 0)
        // What stands in its place is the next document's title.
        #expect(failure.page == 6)

        var documents = sample.documents
        documents[0].document.parts[0].blocks[3].text = "第二段 a b  在长段之后。"
        let pdf = try sample.typeset.finished()
        #expect(mismatch(pdf, sample.typeset, documents)?.block == 3)

        var outside = sample.typeset
        guard case .text(var run) = outside.pages[5].items[2] else { return }
        run.x = .points(700)
        outside.pages[5].items[2] = .text(run)
        #expect(mismatch(try outside.finished(), outside)?.page == 6)
    }

    @Test func `a space may become a line end`() throws {
        var fixture = IssueFixture()
        fixture.beginPage()
        let element = fixture.element(.paragraph, document: "2020-01-001", block: 0)
        fixture.line("Open", element: element)
        fixture.line("Document 文", element: element)
        let document = { (text: String) in
            GazetteDocument(
                id: "2020-01-001",
                document: OfficialDocument(
                    parts: [DocumentPart(kind: .main, blocks: [TextBlock(role: .paragraph, text: text)])]),
                sourceName: "", sourceDigest: "")
        }
        let pdf = try fixture.issue.finished()
        #expect(mismatch(pdf, fixture.issue, [document("Open Document 文")]) == nil)
        #expect(mismatch(pdf, fixture.issue, [document("OpenDocument 文")]) == nil)
        #expect(mismatch(pdf, fixture.issue, [document("Open Document文")])?.position == 12)
    }

    @Test(arguments: ["", "公报免费赠阅", "公报免费赠阅。", "公报收费赠阅。"])
    func `a text that the file carries as its source must be the document's`(attached: String) throws {
        let documents = Array(sample.documents.suffix(1))
        let editor = try FileEditor(sample.typeset.finished())
        let specification = editor.file.object("<< /Type /Filespec /AFRelationship /Source /EF << >> >>")
        specification["/UF"] = editor.file.string("2020-01-002.txt")
        specification["/EF"]?["/F"] = editor.file.stream(Array("\(SampleIssue.titles[1])\n\(attached)\n".utf8))
        editor.file.catalog["/AF"] = editor.file.array([editor.file.indirect(specification)])
        let failure = mismatch(try editor.written(), sample.typeset, documents)
        if attached == documents[0].document.blocks[1].text {
            #expect(failure == nil)
        } else {
            #expect(failure?.comparison == .attachmentWithSource && failure?.document == "2020-01-002")
        }
    }

    @Test func `a file that is no PDF is the reader's failure`() throws {
        #expect {
            try TextLayerProof.prove(Array("hello".utf8), shows: sample.typeset, documents: [])
        } throws: { error in
            guard case ProofError.readerFailed = error else { return false }
            return true
        }
    }

    /// The mismatch that the proof stops at.
    private func mismatch(_ pdf: [UInt8], _ issue: TypesetIssue, _ documents: [GazetteDocument]? = nil) -> ProofFailure? {
        do throws(ProofError) {
            _ = try TextLayerProof.prove(pdf, shows: issue, documents: documents ?? sample.documents)
            return nil
        } catch {
            guard case .mismatch(let failure) = error else { return nil }
            return failure
        }
    }
}

extension TypesetIssue {
    /// Gives one glyph of a text run another character; `run` counts the page's text items.
    mutating func replaceScalar(page: Int, run number: Int, at offset: Int, with scalar: Unicode.Scalar) {
        var seen = 0
        for (index, item) in pages[page].items.enumerated() {
            guard case .text(var run) = item else { continue }
            if seen == number {
                var scalars = Array(run.text.unicodeScalars)
                scalars[offset] = scalar
                run.text = String(String.UnicodeScalarView(scalars))
                pages[page].items[index] = .text(run)
            }
            seen += 1
        }
    }
}

extension FrameItem {
    /// The element of a content run.
    var content: Int? {
        if case .text(let run) = self, case .content(let element) = run.purpose { element } else { nil }
    }
}
