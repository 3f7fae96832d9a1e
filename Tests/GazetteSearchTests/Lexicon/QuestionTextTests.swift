import GazetteSearch
import Testing

@Suite struct QuestionTextTests {
    @Test(arguments: [
        "公司不交社保怎么办", "离婚后孩子归谁抚养", "失业金能领多久", "宅基地可以继承吗", "办理退休需要哪些材料", "酒驾？", "残疾补贴?  ",
        "我在工地上受伤老板不愿意赔偿医药费", "请问关于失业保险金的规定有哪些", "征地补偿标准是多少", "关于加强管理的通知？",
    ]) func `a question is known`(_ text: String) {
        #expect(QuestionText.isQuestion(text))
    }

    @Test(arguments: [
        "", "  ", "政务公开", "东乡县 疫情防控 通知", "关于印发东乡县政务公开工作实施方案的通知", "东乡族自治县人民政府办公室",
        "关于在裁判文书中如何引用法律问题的批复", "中华人民共和国治安管理处罚法实施细则", "几内亚", "谁执法谁普法", "目的", "呢绒",
    ]) func `a title, an organ and keywords are none`(_ text: String) {
        #expect(!QuestionText.isQuestion(text))
    }
}
