import GazetteModel
import GazetteTestSupport
import QPDF
import Testing

@testable import GazettePress

struct PressFilesTests {
    private static func specification(_ binding: PressSpecification.Binding) -> PressSpecification {
        PressSpecification(copies: 1, paper: .init(name: "纸", thickness: 20), binding: binding)
    }

    /// The numbers of a page's box, in thousandths of a point.
    private static func box(_ page: QPDFObject, _ name: String) -> [Int] {
        page[name]?.items.compactMap { PressMeasure.millionths($0.resolvedSyntax) }.map { PressMeasure.rounded($0, by: 1000) }
            ?? []
    }

    @Test(arguments: PressSpecification.Binding.allCases)
    func `pages have their boxes, and every sheet shows its pages`(binding: PressSpecification.Binding) throws {
        let specification = Self.specification(binding)
        for count in [1, 3, 8, 13, 20] {
            let files = try TinyIssue(pages: count).files(specification)
            let report = files.report
            let pages = try QPDFFile(files.pages)
            #expect(try pages.pages.count == report.pages.count)
            // A4, 10 mm around it for marks, 3 mm of them bleed.
            for page in try pages.pages {
                #expect(Self.box(page, "/MediaBox") == [0, 0, 651_969, 898_583])
                #expect(Self.box(page, "/TrimBox") == [28_347, 28_347, 623_622, 870_236])
                #expect(Self.box(page, "/BleedBox") == [19_843, 19_843, 632_126, 878_740])
                #expect(page["/Group"] == nil && page["/Annots"] == nil)
            }
            let sheets = try QPDFFile(files.sheets)
            let sides = report.sheets.flatMap { [$0.front, $0.back] }
            #expect(try sheets.pages.count == sides.count)
            for (page, side) in zip(try sheets.pages, sides) {
                #expect(Set(page["/Resources"]?["/XObject"]?.keys ?? []) == Set(side.cells.map { "/P\($0.page)" }))
                #expect(Self.box(page, "/MediaBox").last == PressMeasure.rounded(side.height * 72_000, by: 25_400))
            }
            #expect(files.cover == nil || binding == .perfect)
            if let cover = files.cover { #expect(try QPDFFile(cover).pages.count == 2) }
        }
    }

    @Test func `empty pages stand where the sequence says, and need no plate`() throws {
        for (place, blanks) in [(PressSpecification.BlankPlace.beforeLast, [5, 6, 7]), (.afterLast, [6, 7, 8])] {
            var specification = Self.specification(.saddle)
            specification.blanks = place
            let files = try TinyIssue(pages: 5).files(specification)
            #expect(files.report.blanks == blanks)
            let file = try QPDFFile(files.pages)
            for (index, page) in try file.pages.enumerated() {
                let content = String(decoding: try page.pageContent(), as: UTF8.self)
                #expect(content.contains(" 50 5 re f") != blanks.contains(index + 1), "第 \(index + 1) 面")
            }
            #expect(files.report.pages.map(\.plates) == (1...8).map { $0 == 1 ? "MY" : blanks.contains($0) ? "" : "K" })
        }
    }

    private static func refusal(_ edit: (inout TinyIssue) -> Void) -> [PressCode] {
        var issue = TinyIssue(pages: 4)
        edit(&issue)
        do throws(PressRefusal) {
            _ = try issue.files(specification(.saddle))
            return []
        } catch {
            return error.errors.map(\.code)
        }
    }

    @Test func `what must not be printed stops`() {
        #expect(Self.refusal { _ in } == [])
        #expect(Self.refusal { $0.contents[2] = "0 0 1 rg 1 2 3 4 re f" } == [.colour])
        #expect(Self.refusal { $0.contents[2] = "0 0 0 rg 0 100 300 5 re f" } == [.edge])
        #expect(Self.refusal { $0.contents[2] = "0 0 0 rg 100 800 300 50 re f" } == [.edge])
        #expect(Self.refusal { $0.contents[2] = "q 100 0 0 100 100 100 cm /x Do Q" } == [.content])
        #expect(Self.refusal { $0.sizes = ["595.275589 841.889771", "500 700"] } == [.pageSize])
        #expect(Self.refusal { $0.resources = "<< /ExtGState << /a0 << /CA 0.5 >> >> >>" } == [.transparency])
        #expect(Self.refusal { $0.resources = "<< /ExtGState << /a0 << /BM /Screen >> >> >>" } == [.transparency])
        // A seal is multiplied with the text under it.
        #expect(Self.refusal { $0.resources = "<< /ExtGState << /a0 << /BM /Multiply /ca 1 >> >> >>" } == [])
        #expect(
            Self.refusal { $0.resources = "<< /Font << /f << /Type /Font /Subtype /Type1 /BaseFont /Times >> >> >>" } == [.font])
    }

    @Test func `a file that is none is refused`() {
        let job = TinyIssue(pages: 1).job(Self.specification(.saddle))
        let error = #expect(throws: PressRefusal.self) {
            try PressFiles.make(Array("no".utf8), job: job) { _, _ throws(PressError) in throw .undrawn("", because: "") }
        }
        #expect(error?.errors.map(\.code) == [.file])
    }

    @Test func `any content is rewritten or refused, never a crash`() {
        var random = SeededGenerator.announced(for: "any content is rewritten or refused, never a crash")
        let words = [
            "q", "Q", "cm", "re", "f", "W", "n", "Do", "Tj", "rg", "0", "1", "-7.25", "9999999", "0.000001", "/x", "(a\\)",
            "<0a>",
            "[1 2]", "<< /A 1 >>", ")", "]", ">>", "%x\n", "\0", "gs", "BT", "ET", "Tf", "B*", "S",
        ]
        var made = 0
        for _ in 0..<3000 {
            let count = Int.random(in: 0...40, using: &random)
            let content = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
            if (try? InkRewriter(Array(content.utf8), page: 1)) != nil { made += 1 }
        }
        #expect(made > 0)
    }
}
