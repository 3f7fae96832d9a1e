import ChineseText
import Testing

@Suite struct LineBreaksTests {
    @Test(arguments: [
        ("东乡县，政务。公开", "东⋮乡⋮县，⋮政⋮务。⋮公⋮开"),
        ("见《条例》（试行）", "见⋮《条⋮例》⋮（试⋮行）"),
        ("说：“好。”他", "说：⋮“好。”⋮他"),
        ("里·威", "里·⋮威"),
        ("约翰・史", "约⋮翰・⋮史"),
        ("葛e\u{301}\u{FE00}城", "葛⋮e\u{301}\u{FE00}⋮城"),
        ("龴\u{3099}城", "龴\u{3099}⋮城"),
        ("⿱⿰亻一口字", "⿱⿰亻一口⋮字"),
        ("甲/乙／丙", "甲/乙／丙"),
        ("人人々々", "人⋮人々々"),
        ("真的！？对", "真⋮的！？⋮对"),
        ("约¥五元", "约⋮¥五⋮元"),
        ("国① ②③", "国⋮① ⋮②⋮③"),
        ("×高●低", "×⋮高⋮●⋮低"),
        ("葛\u{E0100}城", "葛\u{E0100}⋮城"),
        ("⿰亻一字", "⿰亻一⋮字"),
        ("第３次ＡＢ", "第３次⋮Ａ⋮Ｂ"),
    ])
    func `Chinese marks obey the prohibitions`(text: String, expected: String) { #expect(drawn(text) == expected) }

    @Test(arguments: [
        ("好——是", "好——⋮是"),
        ("好——，", "好——，"),
        ("等……的", "等……⋮的"),
        ("等……。", "等……。"),
        ("甲—乙", "甲—⋮乙"),
        ("甲～乙", "甲～⋮乙"),
        ("甲-乙", "甲-⋮乙"),
        ("甲–乙", "甲–⋮乙"),
        ("甲〜乙", "甲〜⋮乙"),
        ("甲⸺乙", "甲⸺⋮乙"),
        ("the “new” plan", "the ⋮“new” ⋮plan"),
        ("用“GDP”和“PM”", "用⋮“GDP”⋮和⋮“PM”"),
        ("‘十三五’规划", "‘十⋮三⋮五’⋮规⋮划"),
        ("3～5天", "3～⋮5天"),
    ])
    func `dashes and ellipses start no line`(text: String, expected: String) { #expect(drawn(text) == expected) }

    @Test(arguments: [
        ("好,他;她:我!", "好,⋮他;⋮她:⋮我!"),
        ("见(附件)和[表]", "见⋮(附⋮件)⋮和⋮[表]"),
        ("好 ，他", "好 ，⋮他"),
        ("见（ 附 ）", "见⋮（ 附 ）"),
        ("东\u{A0}\u{A0}县", "东\u{A0}\u{A0}县"),
        ("东县\u{A0}政务", "东⋮县\u{A0}⋮政⋮务"),
        ("甲　　　乙丙", "甲　~　~　⋮乙⋮丙"),
        ("（　　）", "（　　）"),
        ("　　东县", "　　东⋮县"),
        ("字\u{200B}，好", "字\u{200B}，⋮好"),
        ("the on-line plan", "the ⋮on-⋮line ⋮plan"),
    ])
    func `untidy texts obey them too`(text: String, expected: String) { #expect(drawn(text) == expected) }

    @Test(arguments: [
        ("按国办发〔2020〕17号文", "按⋮国⋮办⋮发~〔2020〕17号⋮文"),
        ("于2020年10月21日发", "于⋮2020年~10月~21日⋮发"),
        ("共12345元", "共⋮12345~元"),
        ("依第一百二十三条", "依⋮第一~百~二~十~三~条"),
        ("用GB/T 9704—2012版", "用⋮GB/T 9704—2012⋮版"),
        ("网址www.gov.cn/a_b", "网⋮址⋮www.gov.~cn/⋮a_~b"),
        ("（一）好的", "（一）好⋮的"),
        ("增长5.5％。", "增⋮长⋮5.5％。"),
    ])
    func `tokens hold together`(text: String, expected: String) { #expect(drawn(text) == expected) }

    @Test func `relaxations give way in their order`() {
        let text = "按发〔2020〕17号——第一百二十三条等……abc"
        #expect(drawn(text) == "按⋮发~〔2020〕17号——⋮第一~百~二~十~三~条⋮等……⋮abc")
        #expect(drawn(text, .softTokens) == "按⋮发⋮〔2020〕17号——⋮第一⋮百⋮二⋮十⋮三⋮条⋮等……⋮abc")
        #expect(drawn(text, .gbStyle) == "按⋮发⋮〔2020〕17号⋮——⋮第一⋮百⋮二⋮十⋮三⋮条⋮等⋮……⋮abc")
        #expect(drawn(text, .emergency) == "按⋮发⋮〔2~0~2~0〕~1~7~号⋮——⋮第~一⋮百⋮二⋮十⋮三⋮条⋮等⋮……⋮a~b~c")
    }

    @Test func `an emergency never splits a dash or a character`() {
        #expect(drawn("甲————乙e\u{301}e\u{FE00}", .emergency) == "甲⋮——⋮——⋮乙⋮e\u{301}~e\u{FE00}")
        #expect(drawn("———", .emergency) == "———")
        #expect(drawn("⿰亻一", .emergency) == "⿰亻一")
    }

    @Test func `a word wider than a line can be broken`() {
        let word = String(repeating: "a", count: 60)
        #expect(drawn("甲" + word).filter { $0 == "~" }.count == 59)
        #expect(!drawn(String(repeating: "a", count: 48)).contains("~"))
        #expect(drawn("甲" + String(repeating: "_", count: 60)).contains("~"))
    }

    @Test func `a blank wider than the line breaks in an emergency, and the sign after it still starts no line`() {
        let scalars = Array(("合格率：" + String(repeating: "\u{A0}", count: 150) + "%").unicodeScalars)
        #expect(LineBreaks.opportunities(in: scalars)[30] == .prohibited)
        let emergency = LineBreaks.opportunities(in: scalars, relaxation: .emergency)
        #expect(emergency[30] == .discouraged)
        #expect(emergency[154] == .prohibited)
    }

    @Test func `a wide link can be broken inside a piece`() {
        let link = "http://a.cn/" + String(repeating: "x", count: 80)
        let scalars = Array(link.unicodeScalars)
        #expect(greedyBreaks(scalars, measure: 56) == [56])
        #expect(LineBreakInspection.violations(in: scalars, breaks: greedyBreaks(scalars, measure: 56)).isEmpty)
    }

    @Test func `a text ends with a mandatory break and starts with none`() {
        #expect(LineBreaks.opportunities(in: []) == [.mandatory])
        #expect(LineBreaks.opportunities(in: ["国"]) == [.prohibited, .mandatory])
        #expect(drawn("甲\n乙") == "甲\n⏎乙")
    }
}
