import ChineseText
import GazetteTestSupport
import Testing

struct ChineseDateTests {
    private func dates(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return ChineseDate.matches(in: scalars).map { date in
            "\(String(String.UnicodeScalarView(scalars[date.range])))=\(date.year)-\(date.month)-\(date.day) \(date.style)"
        }
    }

    @Test func `dates are found in any form of digits`() {
        #expect(dates("于2020年10月21日印发") == ["2020年10月21日=2020-10-21 arabic"])
        #expect(dates("２０２０年１０月２１日") == ["２０２０年１０月２１日=2020-10-21 arabic"])
        #expect(dates("二〇二〇年十月二十一日") == ["二〇二〇年十月二十一日=2020-10-21 han"])
        #expect(dates("一九八一年五月二十三日") == ["一九八一年五月二十三日=1981-5-23 han"])
        #expect(dates("2020年 10 月21日") == ["2020年 10 月21日=2020-10-21 arabic"])
    }

    @Test func `the wrong zeros of careless typing are still read`() {
        #expect(dates("二○二○年十月八日") == ["二○二○年十月八日=2020-10-8 han"])
        #expect(dates("二0一九年十月八日") == ["二0一九年十月八日=2019-10-8 han"])
        #expect(dates("二O一一年十月八日") == ["二O一一年十月八日=2011-10-8 han"])
    }

    @Test func `years of the republic are counted from 1912`() {
        #expect(dates("中華民國94年1月12日") == ["中華民國94年1月12日=2005-1-12 arabic"])
    }

    @Test func `a month, a span of years and a bare day are no dates`() {
        #expect(dates("2020年10月底前，满20年5月，10月21日，20年10月21日").isEmpty)
        #expect(dates("年月日").isEmpty)
    }

    @Test func `two dates that touch are both found`() {
        #expect(dates("2020年10月21日2021年1月1日").count == 2)
    }
}
