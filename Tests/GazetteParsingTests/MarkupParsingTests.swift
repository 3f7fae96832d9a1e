import GazetteModel
import GazetteParsing
import Testing

struct MarkupParsingTests {
    private func parse(_ text: String) -> ParsedDocument {
        let parsed = ParsingFixtures.parse(text)
        #expect(ParsingFixtures.conserves(parsed))
        return parsed
    }

    @Test func `a line that names a picture is a figure with its caption`() {
        let blocks = parse("正文如下。\n![河道 走向](图/河道.jpg)\n图1　河道走向示意\n续文。\n![](a.png)\n[图:old.jpg]").document.blocks
        #expect(blocks.map(\.role) == [.paragraph, .figure, .paragraph, .figure, .paragraph])
        #expect(blocks[1].figure == FigureReference(file: "图/河道.jpg", alternative: "河道 走向"))
        #expect(blocks[1].text == "图1　河道走向示意" && blocks[3].text.isEmpty && blocks[4].text == "[图:old.jpg]")
    }

    @Test func `a mark calls the note of its label`() {
        let parsed = parse("为了公开[^①]，制定办法[^2]。\n第二段。\n[^①]: 见《条例》。\n[^2]：同上。")
        let blocks = parsed.document.blocks
        #expect(blocks.map(\.role) == [.paragraph, .paragraph, .footnote, .footnote])
        #expect(blocks[0].text == "为了公开①，制定办法2。")
        #expect(blocks[0].noteMarks == [NoteMark(offset: 4, length: 1, block: 2), NoteMark(offset: 10, length: 1, block: 3)])
        #expect(blocks[2].text == "①见《条例》。" && blocks[2].labelLength == 1)
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.location(ofBlock: 2, 0..<1).column == 3)
    }

    @Test func `a label that comes again calls the next note of it`() {
        let blocks = parse("甲事[^①]由甲办理。\n[^①]: 甲注。\n乙事[^①]由乙办理。\n[^①]: 乙注。").document.blocks
        #expect(blocks.compactMap(\.noteMarks).map { $0[0].block } == [1, 3])
    }

    @Test func `a mark without a note and a note without a mark stay text and are reported`() {
        let parsed = parse("甲事[^①]由甲办理。\n[^②]: 乙注。")
        #expect(parsed.document.blocks.map(\.text) == ["甲事[^①]由甲办理。", "[^②]: 乙注。"])
        #expect(parsed.document.blocks.map(\.role) == [.paragraph, .paragraph])
        #expect(parsed.diagnostics.map(\.code) == ["footnote-without-text", "footnote-without-call"])
        #expect(parsed.diagnostics[0].location?.column == 5 && parsed.diagnostics[1].location?.line == 2)
    }

    @Test func `a mark in a cell calls a note below the table`() {
        let blocks = parse("| 甲[^1] | 乙 |\n[^1]: 注。").document.blocks
        #expect(blocks[0].text == "甲1" && blocks[0].noteMarks?.first?.block == 2)
    }

    @Test func `marks keep their notes when a paragraph is joined`() {
        let parsed = parse("为了公开，甲事由甲\n办理[^①]，乙事由乙[^①]办理。\n[^①]: 注。")
        let joined = parsed.joiningParagraph(endingWith: "由甲")
        #expect(
            joined?.document.blocks[0].noteMarks == [
                NoteMark(offset: 11, length: 1, block: 1), NoteMark(offset: 17, length: 1, block: 1),
            ])
        #expect(joined.map(ParsingFixtures.conserves) == true)
    }

    @Test func `lines of names are a list of names, other words are not`() {
        func roles(_ text: String) -> [TextBlock.Role] { parse(text).document.blocks.map(\.role) }
        #expect(roles("任命下列人员：\n张　三　　李四光　　欧阳明　　王五\n完成。") == [.paragraph, .nameList, .paragraph])
        #expect(roles("任命下列人员：\n张三  李四光\n王五  赵　六\n完成。") == [.paragraph, .nameList, .nameList, .paragraph])
        #expect(roles("任命下列人员：\n张三 李四光 王五\n完成。") == [.paragraph, .paragraph, .paragraph])
        #expect(roles("设在下列地方：\n兰州　　天水　　酒泉　　定西\n完成。") == [.paragraph, .paragraph, .paragraph])
        #expect(roles("任命下列人员：\n张三　　李四光\n完成。") == [.paragraph, .paragraph, .paragraph])
    }
}
