import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// The inspector must see what is wrong: pages are spoilt on purpose.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct TypesetInspectorTests {
    private func typeset(_ paragraphs: [String]) throws -> (issue: TypesetIssue, layout: LayoutSpecification) {
        var document = Samples.notice
        document.parts[0].blocks = paragraphs.map { TextBlock(role: .paragraph, text: $0) }
        let layout = try Samples.layout("gbt9704")
        return (
            IssueTypesetter(layout: layout, fonts: try #require(Samples.fonts)).typeset(try Samples.issue([document])), layout
        )
    }

    /// Kinds found after the change of every run of the paragraphs' pages.
    private func kinds(
        _ paragraphs: [String], _ change: (inout TextRun) -> Void
    ) throws -> Set<TypesetFinding.Kind> {
        var (issue, layout) = try typeset(paragraphs)
        #expect(TypesetInspector(layout: layout).inspect(issue).findings == [])
        for page in issue.pages.indices {
            for item in issue.pages[page].items.indices {
                guard case .text(var run) = issue.pages[page].items[item], case .content(let element) = run.purpose,
                    issue.elements[element].style == .paragraph
                else { continue }
                change(&run)
                issue.pages[page].items[item] = .text(run)
            }
        }
        return Set(TypesetInspector(layout: layout).inspect(issue).findings.map(\.kind))
    }

    @Test func `a glyph moved by two units makes its line too narrow`() throws {
        let found = try kinds([Samples.body]) { run in run.glyphs[run.glyphs.count - 1].x -= Length(raw: 2) }
        #expect(found == [.width])
    }

    @Test func `a line moved to the right reaches beyond the type area`() throws {
        #expect(try kinds([Samples.body]) { $0.x += .points(1) } == [.width, .outside])
    }

    @Test func `a line moved down is off the lattice`() throws {
        #expect(try kinds([Samples.body]) { $0.y += Length(raw: 1) } == [.lattice])
    }

    @Test func `glyphs set closer than their ink overlap`() throws {
        let found = try kinds([Samples.body]) { run in
            if run.glyphs.count > 3 { run.glyphs[2].x = run.glyphs[1].x + run.size / 2 }
        }
        #expect(found == [.overlap])
    }

    @Test func `a character moved over to the next line is a fault where the rules forbid the break`() throws {
        var (issue, layout) = try typeset(["各乡镇人民政府要对照公开条例全面梳理本单位公开事项情况办理，并于年底之前报县政府办公室汇总。"])
        var texts: [(page: Int, item: Int)] = []
        for page in issue.pages.indices {
            for item in issue.pages[page].items.indices {
                if case .text(let run) = issue.pages[page].items[item], case .content(let element) = run.purpose,
                    issue.elements[element].style == .paragraph
                {
                    texts.append((page, item))
                }
            }
        }
        let place = try #require(texts.first)
        guard case .text(var run) = issue.pages[place.page].items[place.item] else { return }
        // The second line shall begin with the comma.
        let comma = try #require(Array(run.text.unicodeScalars).firstIndex(of: "，") ?? run.glyphs.indices.last)
        var rest = run
        rest.text = String(String.UnicodeScalarView(run.text.unicodeScalars.dropFirst(comma)))
        rest.glyphs = Array(run.glyphs.dropFirst(comma))
        rest.y += layout.pitch
        run.text = String(String.UnicodeScalarView(run.text.unicodeScalars.prefix(comma)))
        run.glyphs = Array(run.glyphs.prefix(comma))
        issue.pages[place.page].items[place.item] = .text(run)
        issue.pages[place.page].items.insert(.text(rest), at: place.item + 1)
        let kinds = Set(TypesetInspector(layout: layout).inspect(issue).findings.map(\.kind))
        #expect(kinds.contains(rest.text.hasPrefix("，") ? .forbiddenStart : .width))
    }

    @Test func `a last line of one character is avoidable where a neighbour can come along`() throws {
        let (issue, layout) = try typeset([String(repeating: "政府公开工作情况", count: 10) + "县政府办公室印发"])
        var reader = LineReader(issue)
        let read = reader.read()
        let described = LineDescriber(issue: issue, layout: layout, texts: reader.texts).describe(read)
        let lines = zip(read, described).map { InspectedLine(read: $0, line: $1) }
            .filter { issue.elements[$0.read.element].style == .paragraph }
        let paragraph = InspectedParagraph(lines: lines, scalars: reader.texts[lines[0].read.element])
        #expect(
            ParagraphFeasibility(paragraph, settings: layout.composition, isJustified: true).canEndWithoutRunt)
    }

    @Test func `a paragraph of one unit and one character has no other end`() throws {
        // Twenty-five figures and their unit fill the first line; the rest is one character.
        let (issue, layout) = try typeset(["http://www.example.gov.cn/abcdefghijklmnopqrstuvwxyzabcdef 号"])
        for finding in TypesetInspector(layout: layout).inspect(issue).findings { #expect(!finding.isAvoidable) }
    }

    @Test func `a paragraph's line alone on a page is found`() throws {
        var (issue, layout) = try typeset((0..<12).map { _ in Samples.body })
        let last = try #require(
            issue.pages.indices.last { page in
                issue.pages[page].items.contains { item in
                    if case .text(let run) = item, case .content(let element) = run.purpose {
                        return issue.elements[element].style == .paragraph
                    }
                    return false
                }
            })
        // The paragraph's lines but the last go to another page.
        let blank = PageFrame(width: layout.paperWidth, height: layout.paperHeight)
        issue.pages.insert(blank, at: last + 1)
        issue.pages.insert(blank, at: last + 2)
        let moved = try #require(
            issue.pages[last].items.lastIndex { item in
                if case .text(let run) = item, case .content(let element) = run.purpose {
                    return issue.elements[element].style == .paragraph
                }
                return false
            })
        issue.pages[last + 2].items.append(issue.pages[last].items.remove(at: moved))
        let kinds = Set(TypesetInspector(layout: layout).inspect(issue).findings.map(\.kind))
        #expect(kinds == [.widow])
    }
}
