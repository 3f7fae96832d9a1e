import ChineseText
import GazetteSearch
import Testing

@Suite struct LayTermsTests {
    @Test(arguments: [
        ("老板不给钱", "用人单位"), ("被开除了", "解除劳动合同"), ("房东涨租", "出租人"), ("撞人", "交通事故"), ("偷东西", "盗窃"),
        ("坐牢", "有期徒刑"), ("小孩", "未成年人"), ("酒驾", "饮酒后驾驶"), ("噪音", "噪声"),
        ("農民工討薪", "支付劳动报酬"), ("老闆", "用人单位"),
    ]) func `an everyday word has an official one`(_ query: String, _ official: String) {
        let found = LayTerms.official(for: folded(query)).flatMap(\.replacements).map(text)
        #expect(found.contains(official))
    }

    @Test func `the longest word counts, in its place`() {
        let found = LayTerms.official(for: folded("拖欠工资和加班费"))
        #expect(found.map(\.range) == [0..<4, 5..<8])
        #expect(found.map { text($0.replacements[0]) } == ["拖欠劳动报酬", "工资报酬"])
    }

    @Test(arguments: ["取保候审", "肖像权", "出国家标准", "惠民工程", "深入学习", "筹集资金", "坟墓", "机构编制", "未成年人"])
    func `no everyday word is found in another word`(_ query: String) {
        #expect(LayTerms.official(for: folded(query)).isEmpty)
    }

    @Test func `nothing stands for itself`() {
        for query in ["退货", "产假", "职业病", "拘留", "普通话"] {
            for alternative in LayTerms.official(for: folded(query)) {
                #expect(!alternative.replacements.contains(folded(query)))
                #expect(!alternative.replacements.isEmpty)
            }
        }
    }
}
