import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Sign-offs with and without seal, of one and of several, by authorities and persons (GB/T 9704-2012 §7.3.5).
@Suite(.requires(.fonts(Samples.fonts != nil))) struct SignOffTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var signers: [String]
        var hasSeal = false
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "single", signers: ["某县人民政府办公室"]),
        Case(name: "short", signers: ["某县政府"]),
        Case(name: "several", signers: ["某市教育局", "某市发展和改革委员会", "某市财政局"]),
        Case(name: "long", signers: ["某省推进“三地一区”建设领导小组改革开放新高地执行小组办公室"]),
        Case(name: "person", signers: ["县长　张三"]),
        Case(name: "persons", signers: ["县长　张　三", "县武装部政治委员　欧阳建国"]),
        Case(name: "seal", signers: ["某县人民政府办公室"], hasSeal: true),
        Case(name: "seal-long", signers: ["某自治州某自治县人民政府办公室政务公开领导小组"], hasSeal: true),
        Case(name: "seals-two", signers: ["某市教育局", "某市财政局"], hasSeal: true),
        Case(name: "seals-four", signers: ["某市教育局", "某市财政局", "某市公安局", "某市民政局"], hasSeal: true),
        Case(name: "seals-wide", signers: ["某市发展和改革委员会", "某市人力资源和社会保障局"], hasSeal: true),
    ]

    private func typeset(_ signOff: Case, paragraphs: Int = 1) throws -> TypesetIssue {
        var layout = try #require(try Samples.layout("gbt9704").applying(.document))
        layout.signOff.hasSeal = signOff.hasSeal
        var blocks = Array(repeating: TextBlock(role: .paragraph, text: "特此通知。"), count: paragraphs)
        blocks += signOff.signers.map { TextBlock(role: .signature, text: $0) }
        blocks.append(TextBlock(role: .date, text: "2020年10月21日"))
        return DocumentTypesetter(layout: layout, fonts: try #require(Samples.fonts)).typeset([FormSamples.parsed(blocks)])
    }

    @Test(arguments: cases)
    func `where each line of a sign-off stands`(signOff: Case) throws {
        let layout = try Samples.layout("gbt9704")
        let issue = try typeset(signOff)
        expectGolden(PageDump.dump(issue), "Fixtures/signoff-\(signOff.name).dump")
        // Nothing leaves the type area.
        for case .text(let run) in issue.pages[0].items {
            guard case .content = run.purpose, let last = run.glyphs.last else { continue }
            #expect(run.x >= layout.inner)
            #expect(run.x + last.x <= layout.inner + layout.measure)
        }
    }

    @Test func `with a seal the date keeps four 字 and the authority is centred over it`() throws {
        let layout = try Samples.layout("gbt9704")
        let lines = LineDump.lines(of: try typeset(Self.cases[6]))
        let date = try #require(lines.last)
        let authority = lines[lines.count - 2]
        // 2020年10月21日 is 7 em wide, the authority 9.
        let right = layout.inner + layout.measure - layout.em * 4
        #expect(abs((date.left + layout.em * 7 - right).raw) < layout.em.raw / 20)
        #expect(abs((date.left - layout.em - authority.left).raw) < layout.em.raw / 20)
    }

    @Test(arguments: 15...24)
    func `a sign-off is never parted nor alone on a page`(paragraphs: Int) throws {
        for signOff in [Self.cases[0], Self.cases[6]] {
            let lines = LineDump.lines(of: try typeset(signOff, paragraphs: paragraphs))
            let page = try #require(lines.last?.page)
            #expect(lines[lines.count - 2].page == page)
            #expect(lines.filter { $0.page == page }.count >= 4, "\(paragraphs)")
        }
    }
}
