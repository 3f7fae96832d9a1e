import ChineseText
import GazetteTestSupport
import Testing

struct LevelMarkTests {
    @Test(arguments: [
        ("一、总体要求", LevelMark.Form.han, 1, 2), ("十二、其他", .han, 12, 3), ("（三）加强领导", .bracketedHan, 3, 3),
        ("(三)加强", .bracketedHan, 3, 3),
        ("1.推进", .arabic, 1, 2), ("35.强化", .arabic, 35, 3), ("1、推进", .arabic, 1, 2), ("（2）做好", .bracketedArabic, 2, 3),
        ("①做好", .circled, 1, 1),
        ("第一条 为了", .article, 1, 3), ("第一百零三条　为了", .article, 103, 6), ("第12条 为了", .article, 12, 4), ("第 四 條  電影", .article, 4, 5),
        ("第二章　总则", .chapter, 2, 3), ("第一编 总则", .part, 1, 3), ("第三分编 通则", .subpart, 3, 4), ("第一节", .section, 1, 3),
        ("## 第一章 总则", .chapter, 1, 6), ("**第一条**　为规范", .article, 1, 7), ("⒈推进", .arabic, 1, 1), ("㈠推进", .bracketedHan, 1, 1),
    ])
    func `marks are read with form, number and length`(text: String, form: LevelMark.Form, value: Int, length: Int) {
        let mark = LevelMark(text)
        #expect(mark?.form == form)
        #expect(mark?.value == value)
        #expect(mark?.length == length)
    }

    @Test func `an inserted article keeps its second number`() {
        #expect(LevelMark("第十二条之一 有下列情形")?.insertion == 1)
    }

    @Test(arguments: [
        "1.5倍以上", "2020.10.21印发", "第五条的规定", "第五条规定的情形", "第十条改为第十一条", "第一条、第二条", "一是加强领导", "（以下简称县）", "第三届会议",
        "十二届全国人大", "（一", "1", "第", "##", "**",
    ])
    func `sentences that merely begin with a number have no mark`(text: String) {
        #expect(LevelMark(text) == nil)
    }
}
