package import GazetteModel
package import PageModel

/// A small issue: cover, contents, a document whose paragraph fills a page, another document.
package struct SampleIssue {
    package static let charactersPerLine = 28
    package static let linesPerPage = 22

    package var typeset: TypesetIssue
    package var documents: [GazetteDocument]

    package static let titles = ["关于印发政务公开方案的通知", "关于赠阅政府公报的通知"]

    package init() {
        let long = String(repeating: "政务公开工作要点与公报数据库建设，各乡镇各部门2020年底前完成；", count: 50)
        documents = [
            Self.document("2020-01-001", [Self.titles[0], "各乡镇人民政府：", long, "第二段 a b 在长段之后。"]),
            Self.document("2020-01-002", [Self.titles[1], "公报免费赠阅。"]),
        ]
        var fixture = IssueFixture()
        fixture.beginPage()
        let cover = fixture.element(.heading(level: 1))
        fixture.add(.destination(Destination(name: "cover", y: .zero)))
        fixture.line("东乡族自治县人民政府公报", element: cover, ink: .red)
        fixture.add(
            .rule(Rule(x: .points(72), y: .points(120), width: .points(400), height: .points(1), ink: .red)))
        fixture.beginPage()
        for (index, title) in Self.titles.enumerated() {
            let target = "document-\(index + 1)"
            let entry = fixture.element(.contentsEntry(target: target))
            let top = fixture.baseline - .points(16)
            fixture.line("\(title) \(3 + index * 4)", element: entry)
            fixture.artifact("…………", y: top + .points(17))
            fixture.add(
                .link(LinkArea(x: .points(72), y: top, width: .points(440), height: .points(20), target: target)))
        }
        var folio = 0
        for (index, document) in documents.enumerated() {
            Self.set(document, as: index, into: &fixture, folio: &folio)
        }
        fixture.issue.outline = [
            OutlineEntry(title: "封面", level: 0, target: "cover"),
            OutlineEntry(title: "文件", level: 0, target: "document-1"),
            OutlineEntry(title: Self.titles[0], level: 1, target: "document-1"),
            OutlineEntry(title: Self.titles[1], level: 1, target: "document-2"),
        ]
        typeset = fixture.issue
    }

    private static func set(_ document: GazetteDocument, as index: Int, into fixture: inout IssueFixture, folio: inout Int) {
        var linesLeft = 0
        func line(_ text: String, _ element: Int) {
            if linesLeft == 0 {
                folio += 1
                fixture.beginPage(folio: folio)
                fixture.artifact("东乡公报", y: .points(40))
                if folio == 1 || index == 1 {
                    fixture.add(.destination(Destination(name: "document-\(index + 1)", y: .points(60))))
                }
                linesLeft = linesPerPage
            }
            fixture.line(text, element: element)
            linesLeft -= 1
            if linesLeft == 0 { fixture.artifact("— \(folio) —", y: .points(800)) }
        }
        for (number, block) in document.document.blocks.enumerated() {
            let kind: StructureElement.Kind = number == 0 ? .heading(level: 2) : .paragraph
            let element = fixture.element(kind, document: document.id, block: number)
            var rest = Array(block.text.unicodeScalars)[...]
            while !rest.isEmpty {
                line(String(String.UnicodeScalarView(rest.prefix(charactersPerLine))), element)
                rest = rest.dropFirst(charactersPerLine)
            }
        }
        if linesLeft > 0 { fixture.artifact("— \(folio) —", y: .points(800)) }
    }

    private static func document(_ id: String, _ texts: [String]) -> GazetteDocument {
        let blocks = texts.enumerated().map { TextBlock(role: $0.offset == 0 ? .title : .paragraph, text: $0.element) }
        return GazetteDocument(
            id: id, document: OfficialDocument(parts: [DocumentPart(kind: .main, blocks: blocks)], title: texts[0]),
            sourceName: "sample.txt", sourceDigest: "")
    }
}
