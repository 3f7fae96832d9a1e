import ChineseText
import Testing

@Suite struct UnbreakableSpansTests {
    /// A text and the tokens it must give, hard and soft.
    struct Sample: CustomTestStringConvertible, Sendable {
        var text: String
        var hard: [String]
        var soft: [String]
        var testDescription: String { text }

        init(_ text: String, hard: [String] = [], soft: [String] = []) {
            self.text = text
            self.hard = hard
            self.soft = soft
        }
    }

    private static func tokens(_ text: String, _ strength: UnbreakableSpan.Strength) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return UnbreakableSpans.spans(in: scalars).filter { $0.strength == strength }
            .map { String(String.UnicodeScalarView(scalars[$0.range])) }
    }

    private func expect(_ sample: Sample) {
        #expect(Self.tokens(sample.text, .hard) == sample.hard)
        #expect(Self.tokens(sample.text, .soft) == sample.soft)
    }

    @Test(arguments: [
        Sample("按国办发〔2020〕17号执行", hard: ["〔2020〕17号"], soft: ["发〔2020〕17号"]),
        Sample("国办发[2020]17号", hard: ["[2020]17号"], soft: ["发[2020]17号"]),
        Sample("国函（２０２０）１７号", hard: ["（２０２０）１７号"], soft: ["函（２０２０）１７号"]),
        Sample("国办发〔2020〕 17 号", hard: ["〔2020〕 17 号"], soft: ["发〔2020〕 17 号"]),
        Sample("〔2020〕17号", hard: ["〔2020〕17号"]),
    ])
    func `document numbers hold from bracket to 号, and softly the character before`(sample: Sample) {
        #expect(Set(Self.tokens(sample.text, .hard)).isSuperset(of: sample.hard))
        #expect(Self.tokens(sample.text, .soft) == sample.soft)
    }

    @Test(arguments: [
        Sample("于2020年10月21日印发", hard: ["2020年", "2020", "10月", "10", "21日", "21"], soft: ["2020年10月", "10月21日"]),
        Sample("２０２０年５月", hard: ["２０２０年", "２０２０", "５月"], soft: ["２０２０年５月"]),
        Sample("二〇二〇年十月二十一日", hard: ["二〇二〇年", "十月", "二十一日"], soft: ["二〇二〇年十月二十一日", "二〇二〇年十月"]),
        Sample("8时30分", hard: ["8时", "30分", "30"], soft: ["8时30分"]),
    ])
    func `dates hold their parts, and softly one another`(sample: Sample) {
        #expect(Set(Self.tokens(sample.text, .hard)) == Set(sample.hard))
        #expect(Set(Self.tokens(sample.text, .soft)) == Set(sample.soft))
    }

    @Test(arguments: [
        Sample("为1,234,567.89的", hard: ["1,234,567.89"]),
        Sample("￥300，", hard: ["￥300"]),
        Sample("达95.5％以上", hard: ["95.5％"]),
        Sample("在-5℃至30℃", hard: ["5℃", "30℃"]),
        Sample("≥60%", hard: ["≥60%"]),
        Sample("30°15′20″", hard: ["30°15′20″"]),
        Sample("1/3以上", hard: ["1/3"]),
        Sample("共5千人", hard: ["5千人"]),
    ])
    func `numbers hold their signs`(sample: Sample) { expect(sample) }

    @Test(arguments: [
        Sample("3000公里", hard: ["3000公里", "3000"]),
        Sample("3.5亿元", hard: ["3.5亿元", "3.5"]),
        Sample("20个工作日内", hard: ["20个工作日", "20"]),
        Sample("5吨", hard: ["5吨"]),
        Sample("12345元", hard: ["12345"], soft: ["12345元"]),
        Sample("12平方米", hard: ["12平方米", "12"]),
        Sample("60㎡", hard: ["60㎡", "60"]),
        Sample("80后", hard: ["80"]),
    ])
    func `numbers hold their Han units when short`(sample: Sample) { expect(sample) }

    @Test func `every unit of the composition rules is held`() {
        for unit in "个项条款号级类位次人户家所座件册页元万亿吨米里亩公倍岁天年月日时分秒期届批卷" {
            #expect(Self.tokens("共7\(unit)。", .hard) == ["7\(unit)"])
        }
    }

    @Test(arguments: [
        Sample("依照第三条规定", hard: ["第三条"]),
        Sample("第12届", hard: ["第12届"]),
        Sample("第（二）项", hard: ["第（二）项"]),
        Sample("第　四　條", hard: ["第　四　條"]),
        Sample("第一，", hard: ["第一"]),
        Sample("第二十条之一的", hard: ["第二十条之一"]),
        Sample("第一百二十三条", hard: ["第一"], soft: ["第一百二十三条"]),
        Sample("次第开放"),
    ])
    func `ordinals are held, long ones softly`(sample: Sample) { expect(sample) }

    @Test(arguments: [
        "GB/T 9704—2012", "GB 18030-2022", "GB/T15834—2011", "DB62/T 1234.1-2019", "ISO 27001:2013", "GB/T 9704–2012",
    ])
    func `standard numbers are held whole`(number: String) {
        #expect(Self.tokens("执行\(number)的规定", .hard).contains(number))
    }

    @Test(arguments: [
        Sample("（一）加强领导", hard: ["（一）加", "（一）"]),
        Sample("1.加强领导", hard: ["1.加", "1."]),
        Sample("12．　加强领导", hard: ["12．　加", "12．"]),
        Sample("3、加强", hard: ["3、加", "3、"]),
        Sample("（12）加强", hard: ["（12）加", "（12）"]),
        Sample("①加强", hard: ["①加"]),
        Sample("一、总则", hard: ["一、总"]),
        Sample("——坚持", hard: ["——坚"]),
        Sample("加强（十二）领导", hard: ["（十二）"]),
        Sample("首行\n　　（二）次行", hard: ["（二）次", "（二）"]),
        Sample("1.", hard: ["1."]),
    ])
    func `labels are held, with the next character at a paragraph's start`(sample: Sample) { expect(sample) }

    @Test(arguments: [
        Sample("3—5天", hard: ["3—", "5天"]),
        Sample("10%～20%", hard: ["10%", "%～", "20%"]),
        Sample("2016年—2020年", hard: ["2016年", "2016", "年—", "2020年", "2020"]),
        Sample("5——6", hard: []),
    ])
    func `a range keeps its connector on the line of its first end`(sample: Sample) { expect(sample) }

    @Test func `links are held in pieces`() {
        let pieces = Self.tokens("见http://www.gov.cn/zhengce/content_5507.htm?id=12&x=a。", .hard)
        #expect(pieces == ["http://www.", "gov.", "cn/", "zhengce/", "content_", "5507.", "htm?", "id=", "12&", "x=", "a"])
        #expect(Self.tokens("发到zw_gk@dx.gov.cn邮箱", .hard) == ["zw_gk@dx.", "gov.", "cn"])
        #expect(Self.tokens("www.gov.cn/index.html）", .hard) == ["www.gov.", "cn/", "index.", "html"])
    }

    @Test(arguments: [
        Sample("张　三", hard: ["张　三"]),
        Sample("张　三　李　四　王五六", hard: ["张　三", "李　四"]),
        Sample("通  知", hard: ["通  知"]),
        Sample("委　员：", hard: ["委　员"]),
        Sample("张三　李四　王五"),
        Sample("第一条　为了", hard: ["第一条"]),
    ])
    func `names set apart are held`(sample: Sample) { expect(sample) }

    @Test func `description sequences are held`() {
        #expect(Self.tokens("名⿰亻⿱一口字", .hard) == ["⿰亻⿱一口"])
        #expect(Self.tokens("⿲一二三四", .hard) == ["⿲一二三"])
        #expect(Self.tokens("⿰a", .hard).count == 1)
    }

    @Test func `a token wider than the widest is soft`() {
        let long = "1" + String(repeating: ",234", count: 15)
        #expect(Self.tokens(long, .hard).isEmpty)
        #expect(Self.tokens(long, .soft) == [long])
    }

    @Test func `spans come in order and inside the text`() {
        let scalars = Array("（一）2020年10月21日，国办发〔2020〕17号第三条，张　三，www.gov.cn/a".unicodeScalars)
        let spans = UnbreakableSpans.spans(in: scalars)
        #expect(spans.map(\.range.lowerBound) == spans.map(\.range.lowerBound).sorted())
        #expect(spans.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= scalars.count && !$0.range.isEmpty })
    }
}
