import GazetteChecking
import GazetteModel
import Testing

struct TextCheckTests {
    @Test func `marks between Han are full-width`() {
        expectMarked(HalfWidthPunctuationCheck.self, "释放积极信号⟦,⟧有效提振信心⟦;⟧抓好落实⟦.⟧")
        expectMarked(HalfWidthPunctuationCheck.self, "释放积极信号，有效提振信心；抓好落实。")
        expectMarked(HalfWidthPunctuationCheck.self, "用H5,APP等形式，时间为9:30，金额1,000元，网址http://a.b/c.html，占4.2%。")
    }

    @Test func `brackets around Han are full-width`() {
        expectMarked(HalfWidthPunctuationCheck.self, "各县⟦(市、区)⟧人民政府。\n以下⟦(⟧简称）办法。")
        expectMarked(HalfWidthPunctuationCheck.self, "协定（RCEP）规则f(x)和(RCEP)、[链接](名称)。")
    }

    @Test func `a slip in a law's name is found`() {
        expectMarked(LawNameCheck.self, "执行《⟦中华人民共和国信息公开条例⟧》和《⟦中华人民共和国线无电管理条例⟧》。")
        expectMarked(LawNameCheck.self, "执行《中华人民共和国政府信息公开条例》《中华人民共和国海关法》《中华人民共和国海商法》《中华人民共和国刑法》。")
        expectMarked(LawNameCheck.self, "执行《中华人民共和国某某新领域促进法》《中华人民共和国民法典》《中华人民共和国企业破产法（试行）》《信息公开条例》。")
    }

    @Test func `brackets stand in pairs`() {
        expectMarked(BracketBalanceCheck.self, "现将⟦《⟧方案印发给你们，请认真⟦）⟧执行。")
        expectMarked(BracketBalanceCheck.self, "现将《关于〈办法〉的方案》（“试行”）印发给你们。")
        expectMarked(BracketBalanceCheck.self, "1）台账；2）清单。\na)甲项；b)乙项。\n修改为：“第一条　为了管理。\n“第二条　适用本办法。”\n见it’s一书。")
    }

    @Test func `the halves of a name may stand on two lines of a title only`() {
        expectMarked(BracketBalanceCheck.self, "河州市人民政府关于印发《政务公开\n工作方案》的通知\n\n抓好落实。")
        expectMarked(BracketBalanceCheck.self, "按照⟦《⟧政务公开\n工作方案⟦》⟧执行，抓好落实。")
    }

    @Test func `confusable words are found`() {
        expectMarked(ConfusableWordsCheck.self, "展现机构⟦权利配置⟧情况，⟦建立对的⟧考核机制，作出⟦布署⟧。")
        expectMarked(ConfusableWordsCheck.self, "展现机构权力配置情况，依法保障公民权利，建立相应的考核机制。")
        expectMarked(ConfusableWordsCheck.self, "预防犯罪，超过份额，既使用又管理，制定单位办法。")
    }

    @Test func `doubled words and marks are found`() {
        expectMarked(RepeatedWordCheck.self, "完善公开⟦的的⟧机制⟦，，⟧落实⟦主要任务主要任务⟧。")
        expectMarked(RepeatedWordCheck.self, "完善公开的机制，落实主要任务。")
        expectMarked(RepeatedWordCheck.self, "的的确确，实实在在，目的的说明，工会委员会委员，研究研究，为了了解情况，等等。……")
    }

    @Test func `several names of one agency are noted at the rarer ones`() {
        expectMarked(AgencyNameVariantsCheck.self, "⟦县市监局⟧负责，县市场监管局、县市场监管局配合，⟦县市场监督管理局⟧检查。")
        expectMarked(AgencyNameVariantsCheck.self, "县市场监管局负责，县卫健局配合。")
        expectMarked(AgencyNameVariantsCheck.self, "县市场监管局负责，州市场监督管理局指导，市监局网站公布。")
    }

    @Test func `characters that do not belong in a text are named with their code point`() {
        expectMarked(InvalidCharactersCheck.self, "加强⟦\u{E010}⟧保护，信⟦\u{200B}⟧息，⟦\u{FFFD}⟧，⟦⼀⟧个，⟦\u{F9DD}⟧益。")
        expectMarked(InvalidCharactersCheck.self, "加强保护，𠮷镕﨑。")
        expectMarked(InvalidCharactersCheck.self, "维吾尔文 نى\u{200C}لار 保留连接符。")
        #expect(InvalidCharactersCheck.findings(in: parsed("加强\u{E010}保护。")).first?.summary.hasPrefix("U+E010") == true)
    }

    @Test func `a county does not give tasks to those above it`() {
        let head = "河州县人民政府关于做好工作的通知\n\n各乡镇人民政府：\n\n"
        expectMarked(UnitAboveIssuerCheck.self, head + "牵头单位：县委宣传部\n实施单位：⟦州政府各有关部门⟧，⟦各县市政府⟧")
        expectMarked(UnitAboveIssuerCheck.self, head + "牵头单位：州生态环境局河州分局\n实施单位：各乡镇人民政府、县直有关单位")
        expectMarked(UnitAboveIssuerCheck.self, "河州市人民政府关于做好工作的通知\n\n牵头单位：市政府办公室\n实施单位：各县市政府")
    }
}
