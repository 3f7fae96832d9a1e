import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Testing

struct DocumentParserTests {
    private func roles(_ text: String) -> [TextBlock.Role] { ParsingFixtures.parse(text).document.blocks.map(\.role) }

    @Test(arguments: ["　　　　签发人：马某某", " 签发人:马某某"])
    func `a signatory beside the number hides neither number nor title`(signatory: String) {
        let text = "东县府〔2020〕71号" + signatory + "\n\n东乡族自治县人民政府\n关于解决公报经费的请示\n\n临夏州人民政府：\n　　现请示如下。\n"
        let document = DocumentParser.parse(SourceText(name: "a.txt", text: text)).document
        #expect(document.number?.key == "东县府|2020|71")
        #expect(document.title == "东乡族自治县人民政府关于解决公报经费的请示")
        #expect(document.addressees == "临夏州人民政府")
        #expect(document.blocks.map(\.role) == [.documentNumber, .title, .title, .addressee, .paragraph])
    }

    @Test func `the demonstration's particulars are read`() throws {
        let document = DocumentParser.parse(try ParsingFixtures.source(Repository.seed)).document
        #expect(document.number?.printed == "东县府办发〔2020〕71号")
        #expect(document.title == "东乡族自治县人民政府办公室关于印发东乡县政务公开工作实施方案的通知")
        #expect(document.genre == .notice)
        #expect(document.authority == "东乡族自治县人民政府办公室")
        #expect(document.addressees == "各乡镇人民政府、县直及驻东各单位")
        #expect(document.dates.adopted == CalendarDay(year: 2020, month: 10, day: 21))
        #expect(document.parts.map(\.kind) == [.main, .promulgated])
        #expect(document.parts.last?.title == "东乡县政务公开工作实施方案")
    }

    @Test func `spaces that spread a word are layout, others are text`() {
        let document = ParsingFixtures.parse("河州县关于做好有关工作的\n通　 知\n\n　　使用 Word 软件，做到 人人 知晓。　").document
        #expect(document.title == "河州县关于做好有关工作的通知")
        #expect(document.blocks.map(\.text) == ["河州县关于做好有关工作的", "通知", "使用 Word 软件，做到 人人 知晓。"])
    }

    @Test func `a run-in heading ends with its first full stop`() {
        let blocks = ParsingFixtures.parse("为了做好工作，制定本方案。\n一、加强领导。各单位要落实责任。\n（一）报送材料；\n1.推进清单公开。更新清单。").document.blocks
        #expect(blocks.map(\.headingLength) == [0, 7, 0, 9])
        #expect(blocks.map(\.labelLength) == [0, 2, 3, 2])
        #expect(blocks.map(\.level) == [0, 1, 2, 3])
    }

    @Test func `items of an article are no headings`() {
        let blocks = ParsingFixtures.parse("为了管理，制定本办法。\n第一条　有下列情形之一的：\n（一）伪造证件。情节严重的，从重处罚。").document.blocks
        #expect(blocks.map(\.role) == [.paragraph, .article, .paragraph])
        #expect(blocks[2].headingLength == 0)
    }

    @Test func `a sentence about an article is no article`() {
        #expect(roles("为了管理，制定本办法。\n第五条规定的情形，按照本办法处理。") == [.paragraph, .paragraph])
    }

    @Test func `entries of a list are no headings`() {
        let blocks = ParsingFixtures.parse("办理时提交下列材料，一式两份。\n1.身份证\n2.户口簿\n3.申请表\n以上材料交复印件，原件当场核对后退还申请人。").document.blocks
        #expect(blocks.map(\.role) == [.paragraph, .paragraph, .paragraph, .paragraph, .paragraph])
    }

    @Test func `what introduces the text is no addressee`() {
        #expect(roles("关于做好工作的通知\n现将有关事项通知如下：\n抓好落实。") == [.title, .paragraph, .paragraph])
        #expect(roles("关于做好工作的通知\n各乡镇人民政府：\n抓好落实。") == [.title, .addressee, .paragraph])
    }

    @Test func `Markdown marks stay in the text and out of the title`() {
        let document = ParsingFixtures.parse("# 河州市条例\n\n## 第一章 总则\n\n**第一条**　为了管理。").document
        #expect(document.title == "河州市条例")
        #expect(document.blocks.map(\.text) == ["# 河州市条例", "## 第一章 总则", "**第一条**　为了管理。"])
        #expect(document.blocks.map(\.role) == [.title, .heading, .article])
    }

    @Test func `words of other scripts keep the space between them in a title`() {
        #expect(ParsingFixtures.parse("# Declaration of Rights\n\ntext").document.title == "Declaration of Rights")
    }

    @Test func `an empty text is an empty document`() {
        let parsed = ParsingFixtures.parse("")
        #expect(parsed.document.parts.isEmpty)
        #expect(ParsingFixtures.conserves(ParsingFixtures.parse(" \n\u{3000}\n")))
    }
}
