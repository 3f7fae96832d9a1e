import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(Samples.fonts != nil))) struct IssueTypesetterTests {
    private func typeset(_ layout: String, _ documents: [OfficialDocument] = [Samples.notice]) throws -> TypesetIssue {
        try IssueTypesetter(layout: Samples.layout(layout), fonts: #require(Samples.fonts)).typeset(try Samples.issue(documents))
    }

    /// A document of many numbered headings and paragraphs.
    private var long: OfficialDocument {
        var document = Samples.notice
        for number in 1...40 {
            document.parts[0].blocks.insert(
                TextBlock(role: .heading, text: "（\(number)）政务公开重点任务", level: 2, labelLength: 3, headingLength: 11), at: 5)
            document.parts[0].blocks.insert(TextBlock(role: .paragraph, text: Samples.body), at: 6)
        }
        return document
    }

    @Test(arguments: LayoutTests.names)
    func `the text of every block stands whole on the pages`(layout: String) throws {
        let issue = try typeset(layout, [long, Samples.notice])
        for (index, element) in issue.elements.enumerated() {
            guard let document = element.document, let block = element.block else { continue }
            let source = document == "2020-01-001" ? long : Samples.notice
            #expect(Samples.text(of: index, in: issue) == source.blocks[block].text)
        }
    }

    @Test(arguments: LayoutTests.names)
    func `pages of a small issue`(layout: String) throws {
        expectGolden(PageDump.dump(try typeset(layout)), "Fixtures/issue-\(layout).dump")
    }

    @Test func `two runs give the same pages`() throws {
        #expect(try typeset("gazette-a4", [long]).pages == typeset("gazette-a4", [long]).pages)
    }

    @Test func `odd folios are right-hand pages and the colophon is the back of the last sheet`() throws {
        let issue = try typeset("gazette-a4", [long])
        for (index, page) in issue.pages.enumerated() {
            if let folio = page.folio { #expect(folio % 2 == (index + 1) % 2) }
        }
        #expect(issue.pages.count % 2 == 0)
        #expect(issue.pagination.pageCount == issue.pages.count)
    }

    @Test func `pagination says where each block begins`() throws {
        let issue = try typeset("gazette-a4", [long])
        let pages = try #require(issue.pagination.blockPages["2020-01-001"])
        #expect(pages.count == long.blocks.count)
        let lines = LineDump.lines(of: issue)
        for (index, element) in issue.elements.enumerated() {
            guard let block = element.block else { continue }
            #expect(lines.first { $0.element == index }?.page == pages[block] - 1)
        }
    }

    @Test func `a heading never ends a page`() throws {
        let issue = try typeset("gbt9704", [long])
        let lines = LineDump.lines(of: issue)
        for (line, next) in zip(lines, lines.dropFirst()) where next.page != line.page {
            guard case .heading = issue.elements[line.element].kind, issue.elements[line.element].document != nil else {
                continue
            }
            Issue.record("第 \(line.page + 1) 面以标题结束：\(line.text)")
        }
    }

    @Test func `the date begins two characters right of the authority, which keeps two from the edge`() throws {
        let layout = try Samples.layout("gbt9704")
        let lines = LineDump.lines(of: try typeset("gbt9704"))
        let authority = try #require(lines.last { $0.text == "某县人民政府办公室" })
        let date = try #require(lines.last { $0.text == "2020年10月21日" })
        #expect(abs((date.left - authority.left - layout.em * 2).raw) <= layout.em.raw / 20)
        let right = authority.left + layout.em * 9
        let left = authority.page % 2 == 0 ? layout.inner : layout.outer
        #expect(abs((left + layout.measure - layout.em * 2 - right).raw) <= layout.em.raw / 20)
    }

    @Test func `contents entries lead to their documents`() throws {
        let issue = try typeset("gazette-a4", [Samples.notice, Samples.notice])
        let links = issue.pages[1].items.compactMap { item -> String? in
            if case .link(let link) = item { link.target } else { nil }
        }
        #expect(links == ["2020-01-001", "2020-01-002"])
        let destinations = issue.pages.flatMap(\.items).compactMap { item -> String? in
            if case .destination(let destination) = item { destination.name } else { nil }
        }
        #expect(Set(links).isSubset(of: destinations))
        let entry = try #require(issue.elements.firstIndex { $0.kind == .contentsEntry(target: "2020-01-002") })
        #expect(Samples.text(of: entry, in: issue).hasSuffix("2"))
    }

    @Test func `characters from a fallback face are told, each once`() throws {
        var document = Samples.notice
        document.parts[0].blocks[4].text = "某玥字某玥字"
        let notes = try typeset("gbt9704", [document]).diagnostics.filter { $0.code == "font-fallback" }
        #expect(notes.map(\.severity) == [.note])
        #expect(notes.first?.summary == "主字体没有的 1 个字用 noto-serif-sc 补：玥")
    }

    @Test func `a document without a title still has its line in the contents`() throws {
        var document = Samples.notice
        document.title = ""
        document.number = nil
        let issue = try typeset("gazette-a4", [document])
        let entry = try #require(issue.elements.firstIndex { $0.kind == .contentsEntry(target: "2020-01-001") })
        #expect(Samples.text(of: entry, in: issue) == "（无标题）1")
    }

    @Test func `a character that no face has is an error with its place`() throws {
        var document = Samples.notice
        document.parts[0].blocks[4].text = "某\u{E000}字"
        let fonts = try #require(Samples.fonts)
        let issue = IssueTypesetter(layout: try Samples.layout("gbt9704"), fonts: fonts).typeset(try Samples.issue([document])) {
            GazetteModel.SourceLocation(file: "稿.txt", line: $1 + 1, column: $2 + 1)
        }
        let error = try #require(issue.diagnostics.first { $0.severity == .error })
        #expect(error.code == "missing-glyph")
        #expect(error.summary.contains("U+E000"))
        #expect(error.location?.line == 5)
        #expect(error.location?.column == 2)
    }
}
