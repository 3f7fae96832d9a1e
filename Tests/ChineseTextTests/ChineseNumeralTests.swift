import ChineseText
import GazetteTestSupport
import Testing

struct ChineseNumeralTests {
    @Test(arguments: [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("廿一", 21), ("一百零三", 103), ("一百一十", 110), ("三百六十五", 365),
        ("一千二百六十", 1260), ("二〇二〇", 2020), ("一九八一", 1981), ("〇", 0), ("一万二千", 12000),
    ])
    func `a number in Han characters has its value`(text: String, value: Int) {
        #expect(ChineseNumeral.value(of: Array(text.unicodeScalars)) == value)
    }

    @Test(arguments: ["", "百", "十百", "一二十", "甲", "第一", "万"])
    func `what is no number has no value`(text: String) {
        #expect(ChineseNumeral.value(of: Array(text.unicodeScalars)) == nil)
    }

    @Test func `every number up to 9999 is read back as it was written`() {
        for value in 0...9999 {
            #expect(ChineseNumeral.value(of: Array(ChineseNumeral.written(value).unicodeScalars)) == value)
        }
        #expect(ChineseNumeral.written(12) == "十二")
        #expect(ChineseNumeral.written(103) == "一百零三")
        #expect(ChineseNumeral.written(110) == "一百一十")
    }
}
