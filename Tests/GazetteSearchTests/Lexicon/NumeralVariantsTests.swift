import GazetteSearch
import Testing

@Suite struct NumeralVariantsTests {
    @Test(arguments: [
        ("2020年", "二〇二〇年"), ("二〇二〇年", "2020年"), ("二○二○年", "2020年"), ("二零二零年", "2020年"), ("二〇二〇", nil),
        ("第71号", "第七十一号"), ("第七十一号", "第71号"), ("第十五条", "第15条"), ("第15条", "第十五条"), ("第一百零三条", "第103条"),
        ("第103条", "第一百〇三条"), ("十四五规划", nil), ("三农", nil), ("一次性补贴", nil), ("15天", "十五天"), ("十四周岁", "14周岁"),
        ("10万元", "十万元"), ("a1年", nil), ("第0号", nil), ("123456789号", nil), ("", nil),
    ]) func `a number is written in the other way`(_ query: String, _ variant: String?) {
        #expect(NumeralVariants.variants(of: folded(query)).map(text) == [variant].compactMap { $0.map { text(folded($0)) } })
    }

    @Test func `a year of the Republic is a common one`() {
        #expect(NumeralVariants.variants(of: folded("中華民國94年预算")).map(text) == ["2005年预算", "二〇〇五年预算"])
        #expect(NumeralVariants.variants(of: folded("民国九十四年")).map(text) == ["2005年", "二〇〇五年"])
    }

    @Test func `at most three numbers are changed, all of them first`() {
        let variants = NumeralVariants.variants(of: folded("2020年5月1日第3号第4号")).map(text)
        #expect(variants.count == 7)
        #expect(variants.first == "二〇二〇年五月一日第3号第4号")
        #expect(variants.last == "2020年5月一日第3号第4号")
        #expect(Set(variants).count == variants.count)
    }
}
