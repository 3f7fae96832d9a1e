import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Pages with footnotes, in columns, turned, with an imprint: in type.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct PageFormsTests {
    /// The pages of blocks in a layout; rows may be changed before pages are broken.
    private func typeset(
        _ blocks: [FlowBlock], _ layout: LayoutSpecification, changing change: (inout [Row]) -> Void = { _ in }
    ) throws -> TypesetIssue {
        let fonts = try #require(Samples.fonts)
        var flows = [Flow(kind: .documents, blocks: blocks)]
        let elements = IssueTypesetter.number(&flows)
        let setter = FlowSetter(layout: layout, fonts: fonts)
        var rows = setter.rows(setter.set(flows[0].blocks))
        change(&rows)
        let plan = PageBreaker.plan(
            rows, PageGeometry(layout, kind: .documents), turnedCapacity: layout.measure, startsRecto: true)
        var builder = PageBuilder(layout: layout, fonts: fonts, notice: nil) { _ in [] }
        builder.append(plan, kind: .documents, firstFolio: 1)
        return TypesetIssue(
            pages: builder.pages, faces: fonts.faces, elements: elements, outline: [], pagination: Pagination(),
            information: FileInformation(title: "", author: "", subject: "", keywords: [], day: CalendarDay.epoch),
            diagnostics: PageFindings.diagnostics(of: plan, firstPage: 1) { _, _, _ in nil })
    }

    private func block(_ text: String, _ style: BlockStyleName = .paragraph) -> FlowBlock {
        FlowBlock(text: text, style: style, element: StructureElement(kind: .paragraph))
    }

    /// The block with a footnote at a mark that its text has.
    private func noted(_ block: FlowBlock, _ mark: Unicode.Scalar, _ note: String) throws -> FlowBlock {
        var block = block
        let offset = try #require(Array(block.text.unicodeScalars).firstIndex(of: mark))
        block.notes.append(
            FlowNote(
                mark: NoteMark(offset: offset, length: 1, block: 0), text: "\(mark)\(note)", labelLength: 1,
                element: StructureElement(kind: .footnote)))
        return block
    }

    /// A page of few lines, so that little text fills it.
    private func smallPage(lines: Int) throws -> LayoutSpecification {
        var layout = try Samples.layout("gbt9704")
        layout.paperHeight = layout.top + layout.bottom + layout.em + layout.pitch * (lines - 1)
        layout.lines = lines
        return layout
    }

    @Test func `footnotes under their rule, several on a page`() throws {
        let first = try noted(
            try noted(block("公报①由县政府办公室编辑②，免费赠阅。" + Samples.body), "①", "本县人民政府公报。"), "②",
            "县政府办公室设编辑部，负责公报的编辑、校对与赠阅，各乡镇确定一名联络员，按期报送文件。")
        let issue = try typeset([first, block(Samples.body), block(Samples.body)], smallPage(lines: 10))
        expectGolden(PageDump.dump(issue), "Fixtures/pages-footnotes.dump")
        for (element, text) in ["①本县人民政府公报。", first.notes[1].text].enumerated() {
            #expect(Samples.text(of: element + 1, in: issue) == text)
        }
    }

    @Test func `the mark of a note stays on the page of its note`() throws {
        let body = block(Samples.body)
        for filler in 0..<8 {
            let call = try noted(block("县政府办公室①负责。"), "①", "见前文。")
            let lines = Array(repeating: block("一行。"), count: filler)
            let issue = try typeset(lines + [call, body], smallPage(lines: 6))
            let page = LineDump.lines(of: issue)
            let mark = try #require(page.first { $0.element == filler })
            let note = try #require(page.first { $0.element == filler + 1 })
            #expect(mark.page == note.page)
        }
    }

    @Test func `a footnote longer than the page loses nothing`() throws {
        let long = String(repeating: Samples.body, count: 14)
        let call = try noted(block("县政府办公室①负责。"), "①", long)
        let issue = try typeset([call, block(Samples.body)], smallPage(lines: 8))
        #expect(Samples.text(of: 1, in: issue) == "①" + long)
        #expect(Samples.text(of: 2, in: issue) == Samples.body)
        #expect(issue.diagnostics.contains { $0.code == "page-relaxed" && $0.summary.contains("脚注") })
    }

    @Test func `two columns on one lattice under a title across both`() throws {
        var layout = try smallPage(lines: 9)
        layout.columnCount = 2
        layout.gutter = layout.em * 2
        layout.styles[.title]?.spansColumns = true
        let issue = try typeset([block("关于公报的通知", .title)] + (0..<4).map { _ in block(Samples.body) }, layout)
        expectGolden(PageDump.dump(issue), "Fixtures/pages-two-columns.dump")
        // Thirteen 字 and two between: every line begins at the left edge of one of the columns, or two 字 in.
        let second = layout.em * 15
        for line in LineDump.lines(of: issue) where line.element > 0 {
            let left = line.left - (line.page % 2 == 0 ? layout.inner : layout.outer)
            let inColumn = left >= second - layout.em ? left - second : left
            #expect(inColumn.raw <= layout.em.raw * 2 + 1)
        }
        // The columns of the last page are level.
        let last = issue.pages.count - 1
        let onLast = LineDump.lines(of: issue).filter { $0.page == last }
        let left = onLast.filter { $0.left < layout.outer + second - layout.em }.count
        #expect(abs(left * 2 - onLast.count) <= 1)
    }

    @Test func `landscape rows stand turned, their head at the left edge of odd and even pages`() throws {
        let layout = try smallPage(lines: 10)
        let issue = try typeset([block("甲"), block("乙"), block("丙"), block("丁")], layout) { rows in
            for index in 1...2 {
                rows[index].isTurned = true
                // Each as high as the type area is wide: a page for each.
                rows[index].height = 0
                rows[index].ownHeight = layout.measure
            }
        }
        expectGolden(PageDump.dump(issue), "Fixtures/pages-turned.dump")
        #expect(issue.pages.map { $0.turned.isEmpty } == [true, false, false, true])
        #expect(issue.pages.map(\.folio) == [1, 2, 3, 4])
        for (index, page) in issue.pages.enumerated() where !page.turned.isEmpty {
            guard case .text(let run)? = page.turned.first else { continue }
            let left = index % 2 == 0 ? layout.inner : layout.outer
            #expect(run.y == left + BlockSetter.ascent(run.size))
        }
    }

    @Test func `the imprint ends where the type area ends`() throws {
        var layout = try smallPage(lines: 10)
        layout.imprintPlace = .even
        let issue = try typeset([block(Samples.body), block("抄送：各乡镇。", .imprint)], layout)
        expectGolden(PageDump.dump(issue), "Fixtures/pages-imprint.dump")
        #expect(issue.pages.count == 2)
        let imprint = try #require(LineDump.lines(of: issue).last)
        #expect(imprint.page == 1)
    }
}
