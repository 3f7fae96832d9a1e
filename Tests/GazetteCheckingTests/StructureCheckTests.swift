import GazetteChecking
import GazetteModel
import Testing

struct StructureCheckTests {
    private let start = "为做好工作，制定方案。\n"

    @Test func `a missing, a repeated and a backward number are found`() {
        expectMarked(HeadingOrderCheck.self, start + "一、明确要求，抓好落实。\n⟦三、⟧加强领导，落实责任。\n⟦三、⟧加强保障，落实经费。\n⟦二、⟧加强宣传，落实任务。")
        expectMarked(HeadingOrderCheck.self, start + "第一条　为了管理。\n⟦第三条⟧　本办法自发布之日起施行。")
    }

    @Test func `numbers may go on or begin anew under each heading`() {
        expectMarked(
            HeadingOrderCheck.self,
            start + "一、任务\n（一）公开\n1.清单。更新。\n2.目录。编制。\n（二）解读\n3.同步。审签。\n二、保障\n（一）领导。落实。\n1.专人。负责。")
        expectMarked(HeadingOrderCheck.self, start + "第一条　包括：\n（一）甲；\n（二）乙。\n第二条　包括：\n（一）丙；\n（二）丁。")
        expectMarked(HeadingOrderCheck.self, start + "第十二条之一　有下列情形。\n第十三条　处罚。")
    }

    @Test func `a number within a line that lost its line ends is not missed`() {
        expectMarked(HeadingOrderCheck.self, start + "第一条　为了管理。　　第二条　适用本办法，不再另行制定。\n第三条　本办法自发布之日起施行。")
    }

    @Test func `level marks have their forms`() {
        expectMarked(LevelMarkFormCheck.self, start + "⟦1、⟧加强领导。落实责任。\n⟦(二)⟧加强保障。落实经费。\n⟦（三）、⟧加强宣传。落实任务。")
        expectMarked(LevelMarkFormCheck.self, start + "一、总体要求\n（一）加强领导。落实。\n1.专人负责。落实。\n（1）台账。核对。")
        expectMarked(LevelMarkFormCheck.self, start + "①公开，②解读。\n## 第一章 总则\n1.5倍以上的，按照规定处理。")
    }

    @Test func `a habit that runs through the text is reported once`() {
        let items = (1...9).map { "\($0)、落实责任。抓好工作。" }.joined(separator: "\n")
        let findings = LevelMarkFormCheck.findings(in: parsed(start + items))
        #expect(findings.count == 1)
        #expect(findings.first?.summary.contains("9 处") == true)
    }

    @Test func `a picture must have words`() {
        let found = FigureWordsCheck.findings(in: parsed(start + "![](a.png)\n![　](b.png)\n![走向](c.png)"))
        #expect(found.map(\.severity) == [.error, .error])
        #expect(found.map { $0.location?.line } == [2, 3])
    }

    @Test func `a word cut by a line break is found`() {
        expectMarked(WordSplitCheck.self, "县政府办公室对全县政务公开工作进行指导协调，对各乡镇进行监督检⟦⟧查".replacing("检⟦⟧查", with: "⟦检⟧\n\n查，确保取得实效。"))
        expectMarked(WordSplitCheck.self, "县政府办公室对全县政务公开工作进行指导协调和监督检查，确保取得实效。\n\n查漏补缺，抓好落实。")
        expectMarked(WordSplitCheck.self, "一、完善工作机制，加强组织领导\n\n各乡镇要高度重视，明确专人负责，抓好落实。")
    }

    @Test func `missing elements are named`() {
        #expect(MissingElementsCheck.findings(in: parsed("为做好工作，制定方案。")).map(\.summary) == ["没有找到标题", "没有找到发文机关署名", "没有找到成文日期"])
        #expect(MissingElementsCheck.findings(in: parsed("# 河州市条例\n\n2019年6月1日 河州市人民代表大会通过\n\n第一条 为了管理。")).isEmpty)
        #expect(MissingElementsCheck.findings(in: parsed("")).isEmpty)
    }

    @Test func `a title has no marks but those of names`() {
        expectMarked(TitlePunctuationCheck.self, "河州县关于加强公开⟦，⟧做好服务的通知\n\n抓好落实。")
        expectMarked(TitlePunctuationCheck.self, "河州县关于印发《公开，服务方案》、“清单”的通知\n\n抓好落实。")
    }
}
