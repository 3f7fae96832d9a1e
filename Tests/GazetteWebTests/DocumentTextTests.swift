import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import LibXML
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct DocumentTextTests {
    /// The text of the page's block elements, in order.
    private func blocks(_ page: HTMLElement) -> [String] { page.all.filter { $0.attributes["data-block"] != nil }.map(\.text) }

    @Test func `each block's element holds exactly the block's text, in order`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            for detail in catalogue.documentDetails {
                let page = try await client.page("/documents/\(detail.summary.id)")
                expectSame(blocks(page), detail.document.blocks.map(\.text))
                #expect(page.all.compactMap { $0.attributes["data-block"] } == detail.document.blocks.indices.map { "\($0 + 1)" })
            }
            #expect(catalogue.documentDetails[0].document.blocks.count == 147)
        }
    }

    @Test func `any text in any role comes through character for character`() async throws {
        var generator = SeededGenerator.announced(for: "any text in any role comes through character for character")
        let scalars = Array("政务公开，。|| -:\t　 \u{2002}\u{200B}\u{301}\u{FE0F}<>&\"'{}/𠮷\u{E004}a1\r；lt;".unicodeScalars)
        var blocks: [TextBlock] = []
        for _ in 0..<400 {
            let picks = (0..<Int.random(in: 0...30, using: &generator)).map { _ in scalars.randomElement(using: &generator) ?? "政"
            }
            let role = TextBlock.Role.allCases.randomElement(using: &generator) ?? .paragraph
            blocks.append(
                TextBlock(
                    role: role, text: String(String.UnicodeScalarView(picks)), level: .random(in: 0...9, using: &generator),
                    labelLength: .random(in: 0...6, using: &generator), headingLength: .random(in: 0...40, using: &generator)))
        }
        let detail = Samples.detail(
            id: "2021-01-001", section: "文件", title: "题", number: nil,
            parts: [
                DocumentPart(kind: .main, blocks: Array(blocks[..<200])),
                DocumentPart(kind: .annex, blocks: Array(blocks[200...])),
            ],
            firstPage: 3, blocksPerPage: 11)
        let catalogue = FixedCatalogue(issueDetails: [Samples.issue("2021-01", [detail], bytes: 1)], documentDetails: [detail])
        let expected = blocks.map(\.text)
        try await SiteClient.run(catalogue) { client in
            expectSame(self.blocks(try await client.page("/documents/2021-01-001")), expected)
            // The parser that publication proves pages with.
            let served = try await client.get("/documents/2021-01-001").text
            expectSame(try HTMLPage(Array(served.utf8)).elements(withAttribute: "data-block").map(\.text), expected)
            let html = try DocumentPageRenderer().html(of: detail, in: catalogue.issueDetails[0].issue, of: .sample)
            #expect(html == served)
        }
    }

    @Test func `structure becomes elements`() async throws {
        try await SiteClient.run { client in
            let seed = try await client.page("/documents/2020-02-001")
            #expect(seed.first("h1")?.all("span").map(\.text) == ["东乡族自治县人民政府办公室", "关于印发东乡县政务公开工作实施方案的", "通知"])
            #expect(seed.all("h2").map(\.text).prefix(1) == ["东乡县政务公开工作实施方案\n"])
            #expect(seed.all("h3").map(\.text) == ["一、指导思想", "二、工作目标", "三、工作任务", "四、保障措施"])
            #expect(seed.all("h4").first?.text == "（一）围绕贯彻落实党的十九届四中全会精神加强用权公开")
            #expect(seed.all(class: "labelLine").first?.all(class: "label").first?.text == "牵头单位：")
            #expect(seed.all(class: "signature").map(\.text) == ["东乡族自治县人民政府办公室"])
            let annexed = try await client.page("/documents/2020-02-002")
            let table = try #require(annexed.all("table").last)
            #expect(table.all("thead").first?.all("tr").count == 2 && table.all("tbody").first?.all("tr").count == 2)
            #expect(table.all("th").map { $0.attributes["scope"] } == ["col", "colgroup", "col", "col"])
            #expect(table.all("th").map { $0.attributes["rowspan"] } == ["2", nil, nil, nil])
            #expect(table.all("th")[1].attributes["colspan"] == "2" && table.all("td").last?.attributes["colspan"] == "2")
            #expect(table.all("td").map { $0.all("p").count } == [1, 1, 1, 2, 1])
            // The mark leads to the note, the note back to the mark.
            let mark = try #require(table.first("sup"))
            #expect(mark.attributes["id"] == "n18-1" && mark.first("a")?.attributes["href"] == "#b25")
            let note = try #require(annexed.all(class: "footnote").first)
            #expect(note.attributes["id"] == "b25" && note.first("a")?.attributes["href"] == "#n18-1")
            let figure = try #require(annexed.first("figure"))
            #expect(figure.first("figcaption")?.text == "图1　排放口位置" && figure.text.contains("排放口在河道左岸"))
            #expect(figure.first("a")?.attributes["href"]?.contains(".pdf#page=") == true)
            let plain = try await client.page("/documents/2020-02-003")
            #expect(plain.first("h1")?.text == "<script>alert(1)</script> & \"引号\" 'x' {{head}}")
        }
    }

    @Test func `every block links to its page of the PDF under the printed folio`() async throws {
        try await SiteClient.run { client in
            let page = try await client.page("/documents/2020-02-001")
            let folios = try #require(page.first("article")).all(class: "folio")
            // A title of three lines has one link.
            #expect(folios.count == 147 - 2)
            #expect(folios.first?.attributes["href"] == "/issues/2020-02/gazette.pdf#page=3" && folios.first?.text == "1")
            #expect(folios.last?.attributes["href"] == "/issues/2020-02/gazette.pdf#page=13" && folios.last?.text == "11")
            #expect(folios.last?.attributes["aria-label"] == "版式文件第11页")
            #expect(folios.filter { $0.attributes["class"] == "folio turn" }.map(\.text) == (1...11).map(String.init))
        }
    }

    private func expectSame(_ actual: [String], _ expected: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        #expect(actual.count == expected.count, sourceLocation: sourceLocation)
        for (index, pair) in zip(actual, expected).enumerated() where !pair.0.unicodeScalars.elementsEqual(pair.1.unicodeScalars)
        {
            Issue.record(
                "第\(index + 1)块：\(pair.0.debugDescription) 不是 \(pair.1.debugDescription)", sourceLocation: sourceLocation)
        }
    }
}
