import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// The forms of GB/T 9704-2012 on the page.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct FormTests {
    private func typeset(_ form: DocumentForm, _ document: ParsedDocument, letterhead: String?) throws -> TypesetIssue {
        let layout = try #require(try Samples.layout("gbt9704").applying(form, letterhead: letterhead))
        return DocumentTypesetter(layout: layout, fonts: try #require(Samples.fonts)).typeset([document])
    }

    private func runs(_ issue: TypesetIssue, page: Int) -> [TextRun] {
        issue.pages[page].items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    }

    private func rules(_ issue: TypesetIssue, page: Int, ink: Ink) -> [Rule] {
        issue.pages[page].items.compactMap { if case .rule(let rule) = $0, rule.ink == ink { rule } else { nil } }
    }

    /// Whether two lengths are the same to a hundredth of a millimetre.
    private func isNear(_ left: Length, _ right: Length) -> Bool { abs(left.raw - right.raw) <= Length.micrometres(10).raw }

    @Test(arguments: [
        (DocumentForm.document, "某县人民政府文件"), (.letter, "某县人民政府"), (.order, "某省人民政府令"), (.minutes, "某县人民政府常务会议纪要"),
    ])
    func `the pages of each form`(form: DocumentForm, letterhead: String) throws {
        let document = form == .order ? FormSamples.order : form == .minutes ? FormSamples.minutes : FormSamples.document
        let issue = try typeset(form, document, letterhead: letterhead)
        expectGolden(PageDump.dump(issue), "Fixtures/form-\(form.rawValue).dump")
        #expect(issue.elements[0].document == nil && issue.elements[0].block == nil)
        #expect(Samples.text(of: 0, in: issue) == letterhead)
    }

    @Test(arguments: DocumentForm.allCases)
    func `the text of every block stands whole on the pages of a form`(form: DocumentForm) throws {
        let source = FormSamples.document
        let issue = try typeset(form, source, letterhead: "某县人民政府文件")
        for (index, element) in issue.elements.enumerated() {
            guard let block = element.block else { continue }
            #expect(Samples.text(of: index, in: issue) == source.document.blocks[block].text)
        }
    }

    @Test func `文件: the mark 35 mm below the type area's top, number two lines below, rule 4 mm under it (§7.2)`() throws {
        let issue = try typeset(.document, FormSamples.document, letterhead: "某县人民政府文件")
        let layout = try Samples.layout("gbt9704")
        let mark = runs(issue, page: 0)[0]
        #expect(isNear(mark.y - BlockSetter.ascent(mark.size), layout.top + .micrometres(35_000)))
        #expect(mark.ink == .red)
        let number = try #require(runs(issue, page: 0).first { $0.text.hasPrefix("某府发") })
        let gap = number.y - BlockSetter.ascent(number.size) - (mark.y - BlockSetter.ascent(mark.size)) - mark.size
        #expect(gap >= layout.pitch * 2 && gap < layout.pitch * 3)
        let rule = try #require(rules(issue, page: 0, ink: .red).first)
        #expect(isNear(rule.y, number.y - BlockSetter.ascent(number.size) + layout.em + .micrometres(4000)))
        #expect(rule.width == layout.measure)
        // 上行文: the number one 字 from the left, the signatory on its line, one 字 from the right (§7.2.6).
        #expect(isNear(number.x, layout.inner + layout.em))
        let name = try #require(runs(issue, page: 0).first { $0.text.contains("三") })
        #expect(name.y == number.y)
        let last = try #require(name.glyphs.last)
        #expect(isNear(name.x + last.x + layout.em, layout.inner + layout.measure - layout.em))
    }

    @Test func `信函: mark 30 mm from the sheet's edge, rules of 170 mm, no folio on the first page (§10.1)`() throws {
        let issue = try typeset(.letter, FormSamples.document, letterhead: "某县人民政府")
        let layout = try Samples.layout("gbt9704")
        let mark = runs(issue, page: 0)[0]
        #expect(isNear(mark.y - BlockSetter.ascent(mark.size), .micrometres(30_000)))
        let red = rules(issue, page: 0, ink: .red)
        #expect(red.count == 4)
        #expect(red.allSatisfy { isNear($0.width, .micrometres(170_000)) && isNear($0.x, .micrometres(20_000)) })
        #expect(isNear(red[0].y, .micrometres(34_000) + mark.size))
        #expect(red[0].height > red[1].height && red[2].height < red[3].height)
        #expect(isNear(layout.paperHeight - red[3].y - red[3].height, .micrometres(20_000)))
        #expect(!runs(issue, page: 0).contains { $0.text.contains("—") })
        #expect(runs(issue, page: 1).contains { $0.text == "— 2 —" })
        let number = try #require(runs(issue, page: 0).first { $0.text.hasPrefix("某府发") })
        let gap = number.y - BlockSetter.ascent(number.size) - red[1].y - red[1].height
        #expect(isNear(gap, layout.em * 7 / 8))
        #expect(rules(issue, page: 1, ink: .black).isEmpty)
    }

    @Test func `信函 on preprinted paper leaves the mark's place free`() throws {
        let with = try typeset(.letter, FormSamples.document, letterhead: "某县人民政府")
        let without = try typeset(.letter, FormSamples.document, letterhead: nil)
        let number = { (issue: TypesetIssue) in self.runs(issue, page: 0).first { $0.text.hasPrefix("某府发") }?.y }
        #expect(number(with) == number(without))
        #expect(rules(with, page: 0, ink: .red) == rules(without, page: 0, ink: .red))
    }

    @Test func `令: office two 字 before the name, both and the date four 字 from the edge (§7.3.5.3)`() throws {
        let issue = try typeset(.order, FormSamples.order, letterhead: "某省人民政府令")
        let layout = try Samples.layout("gbt9704")
        let edge = layout.inner + layout.measure - layout.em * 4
        let signature = try #require(runs(issue, page: 0).first { $0.text.contains("省长") })
        #expect(isNear(signature.x + signature.glyphs[4].x + layout.em, edge))
        #expect(isNear(signature.glyphs[3].x - signature.glyphs[1].x, layout.em * 3))
        let date = try #require(runs(issue, page: 0).first { $0.text == "2020年10月21日" })
        let last = try #require(date.glyphs.last)
        #expect(isNear(date.x + last.x + layout.em, edge))
        #expect(isNear(date.y - signature.y, layout.pitch * 2))
    }

    @Test func `纪要: names hang under the first one, labels in the heading's face (§10.3)`() throws {
        let issue = try typeset(.minutes, FormSamples.minutes, letterhead: "某县人民政府常务会议纪要")
        let layout = try Samples.layout("gbt9704")
        let element = try #require(issue.elements.firstIndex { $0.block == 2 })
        let own = runs(issue, page: 0).filter { $0.purpose == .content(element: element) }
        #expect(own[0].text == "出席" && own[0].face != own[1].face)
        #expect(isNear(own[0].x, layout.inner + layout.em * 2))
        let lines = own.filter { $0.text != "出席" && $0.text != "：" }
        #expect(lines.count == 2)
        #expect(isNear(lines[0].x, layout.inner + layout.em * 5) && lines[0].x == lines[1].x)
    }

    @Test func `版记: the last rule of 0.35 mm, the inner one of 0.25 mm, the day at the right edge less one 字 (§7.4)`() throws {
        let issue = try typeset(.document, FormSamples.document, letterhead: nil)
        let layout = try Samples.layout("gbt9704")
        let page = try #require(issue.pages.indices.first { !rules(issue, page: $0, ink: .black).isEmpty })
        let black = rules(issue, page: page, ink: .black)
        #expect(black.map(\.height) == [.micrometres(350), .micrometres(250), .micrometres(350)])
        let day = try #require(runs(issue, page: page).first { $0.text.hasSuffix("印发") })
        let last = try #require(day.glyphs.last)
        let left = page % 2 == 0 ? layout.inner : layout.outer
        #expect(isNear(day.x + last.x + day.size, left + layout.measure - layout.em))
    }

    @Test func `附件说明: numbers stand under each other and so do the names (§7.3.4)`() throws {
        let issue = try typeset(.document, FormSamples.document, letterhead: nil)
        func lines(_ block: Int) throws -> [TextRun] {
            let element = try #require(issue.elements.firstIndex { $0.block == block })
            return issue.pages.indices.flatMap { runs(issue, page: $0) }.filter { $0.purpose == .content(element: element) }
        }
        let first = try lines(6)
        let second = try lines(7)
        #expect(first[0].text == "附件：1." && second[0].text == "2.")
        #expect(isNear(first[0].x + first[0].glyphs[3].x, second[0].x))
        #expect(first[1].x == first[2].x && first[1].x == second[1].x)
    }

    @Test func `附件: the label on the first line, the title on the third (§7.3.7)`() throws {
        let issue = try typeset(.document, FormSamples.document, letterhead: nil)
        let layout = try Samples.layout("gbt9704")
        let page = try #require(issue.pages.indices.first { runs(issue, page: $0).contains { $0.text.hasPrefix("附件1") } })
        let title = try #require(runs(issue, page: page).first { $0.text.hasSuffix("成员名单") })
        let top = title.y - BlockSetter.ascent(title.size) - layout.top
        #expect(top >= layout.pitch * 2 && top < layout.pitch * 3)
    }
}
