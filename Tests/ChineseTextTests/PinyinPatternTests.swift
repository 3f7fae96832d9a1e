import GazetteTestSupport
import Testing

@testable import ChineseText

@Suite struct PinyinPatternTests {
    private func atStart(_ query: String, _ text: String) -> PinyinPattern.Match? {
        PinyinPattern(query)?.match(in: FoldedText(text).scalars, at: 0)
    }

    private func anywhere(_ query: String, _ text: String) -> PinyinPattern.Match? {
        PinyinPattern(query)?.bestMatch(in: FoldedText(text).scalars)
    }

    private let title = "国务院办公厅关于职称评审的通知"

    @Test func `full syllables match`() {
        #expect(atStart("guowuyuan", title) == .init(range: 0..<3, rank: .wholeAtStart))
        #expect(anywhere("zhicheng pingshen", title) == .init(range: 8..<12, rank: .wholeInside))
        #expect(atStart("zhicheng", title) == nil)
    }

    @Test func `initials match`() {
        #expect(atStart("gwybgt", title) == .init(range: 0..<6, rank: .abbreviatedAtStart))
        #expect(anywhere("zcps", title) == .init(range: 8..<12, rank: .abbreviatedInside))
        #expect(anywhere("zhchpsh", title)?.range == 8..<12)
    }

    @Test func `syllables and initials may be mixed`() {
        #expect(atStart("guowyuan", title) == .init(range: 0..<3, rank: .abbreviatedAtStart))
        #expect(atStart("gwuyuanb", title)?.range == 0..<4)
    }

    @Test func `the last syllable may be unfinished`() {
        #expect(atStart("guowuyu", title) == .init(range: 0..<3, rank: .wholeAtStart))
        #expect(atStart("guowuy", title)?.rank == .wholeAtStart)
        #expect(atStart("guowuyuanx", title) == nil)
    }

    @Test func `an apostrophe or a space parts syllables`() {
        #expect(atStart("xian", "先") != nil)
        #expect(atStart("xian", "西安") == .init(range: 0..<2, rank: .wholeAtStart))
        for query in ["xi'an", "xi an", "xi’an", "Xi'An"] {
            #expect(atStart(query, "先") == nil)
            #expect(atStart(query, "西安")?.rank == .wholeAtStart)
        }
    }

    @Test(arguments: [
        ("chongxin", "重新"), ("zhongxin", "重新"), ("yinhang", "银行"), ("xingzheng", "行政"), ("hebeisheng", "河北省"),
        ("fanxing", "反省"), ("kuaiji", "会计"), ("huiyi", "会议"), ("chengzhang", "成长"), ("changqi", "长期"),
    ])
    func `a character matches by any of its readings`(query: String, text: String) {
        #expect(atStart(query, text)?.rank == .wholeAtStart)
    }

    @Test(arguments: ["nv", "nü", "nu", "nǚ", "NÜ", "Nǚ"])
    func `ü may be typed in several ways`(query: String) {
        #expect(atStart(query, "女")?.rank == .wholeAtStart)
    }

    @Test func `ü is not u`() {
        #expect(atStart("nv", "怒") == nil)
        #expect(atStart("lve", "略") != nil)
        #expect(atStart("lue", "略") != nil)
        #expect(atStart("jvzhu", "居住") != nil)
        #expect(atStart("bv", "部") == nil)
    }

    @Test func `tone marks are passed over`() {
        #expect(atStart("guówùyuàn", title)?.rank == .wholeAtStart)
        #expect(atStart("guo\u{301}wu\u{300}", title) == nil)
    }

    @Test func `traditional text matches as simplified does`() {
        #expect(atStart("guowuyuan", "國務院辦公廳") == .init(range: 0..<3, rank: .wholeAtStart))
        #expect(anywhere("bgt", "國務院辦公廳")?.range == 3..<6)
    }

    @Test func `other signs match themselves`() {
        #expect(anywhere("tongzhi2020", "通知2020年") == .init(range: 0..<6, rank: .wholeAtStart))
        #expect(anywhere("国wuy", title)?.range == 0..<3)
        #expect(atStart("pppxm", "PPP项目")?.range == 0..<5)
        #expect(atStart("guanyuyinfa", "关于《印发》")?.range == 0..<5)
    }

    @Test(arguments: ["", " ", "'", "2020", "国务院", "，。", "😀", "\u{200B}", String(repeating: "a", count: 64)])
    func `a query without Latin letters or too long is no pattern`(query: String) {
        #expect(PinyinPattern(query) == nil)
    }

    @Test func `the longest query is read`() {
        let query = String(repeating: "a", count: PinyinPattern.longestQuery)
        let text = String(repeating: "啊", count: 70)
        #expect(atStart(query, text)?.range == 0..<63)
        #expect(PinyinPattern(query + "  '")?.match(in: [], at: 0) == nil)
        #expect(PinyinPattern("  '" + query) != nil)
    }

    @Test func `whole syllables inside are better than initials at the start`() {
        // 规划 begins with g and h; 国会 is guohui.
        #expect(anywhere("guohui", "规划国会") == .init(range: 2..<4, rank: .wholeInside))
        #expect(anywhere("gh", "国会规划") == .init(range: 0..<2, rank: .abbreviatedAtStart))
    }

    @Test func `a very long text and an ambiguous query end soon`() {
        let text = [UInt32](repeating: 0x554A, count: 20_000)  // 啊
        #expect(PinyinPattern("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaz")?.bestMatch(in: text) == nil)
        let mixed = (0..<20_000).map { UInt32($0 % 2 == 0 ? 0x5B89 : 0x897F) }  // 安西
        #expect(PinyinPattern("xianxianxianxianxianxianxianxiaz")?.bestMatch(in: mixed) == nil)
    }

    /// The definition, without any cleverness: tries every way of cutting the query.
    private func matches(_ query: ArraySlice<Character>, _ text: ArraySlice<UInt32>) -> Bool {
        guard let scalar = text.first else { return query.isEmpty }
        return Pinyin.readings(of: scalar).contains { reading in
            (1...reading.spelling.count).contains { length in
                query.starts(with: reading.spelling.prefix(length)) && matches(query.dropFirst(length), text.dropFirst())
            }
        }
    }

    @Test func `random patterns match where the definition says`() {
        var generator = SeededGenerator.announced(for: "random patterns match where the definition says")
        let alphabet = Array("西安先下重行省会恩俄鄂额昂汉含".unicodeScalars.map(\.value))
        var found = 0
        for _ in 0..<4000 {
            let text = (0..<5).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let query =
                (0..<Int.random(in: 1...4, using: &generator)).map { index in
                    let spelling = Pinyin.readings(of: text[index]).randomElement(using: &generator)?.spelling ?? "x"
                    return Bool.random(using: &generator)
                        ? spelling : String(spelling.prefix(Int.random(in: 1...6, using: &generator)))
                }.joined() + (Int.random(in: 0..<5, using: &generator) == 0 ? "g" : "")
            let expected = (1...5).contains { matches(ArraySlice(query), text[..<$0]) }
            let match = PinyinPattern(query)?.match(in: text, at: 0)
            #expect((match != nil) == expected, "\(query)")
            if let match {
                #expect(matches(ArraySlice(query), text[match.range]), "\(query)")
                found += 1
            }
        }
        #expect(found > 2000)
    }

    @Test func `no query and no text does harm`() {
        var generator = SeededGenerator.announced(for: "no query and no text does harm")
        for _ in 0..<3000 {
            let query = randomText(upTo: 80, &generator)
            let text = FoldedText(randomText(upTo: 200, &generator)).scalars
            guard let pattern = PinyinPattern(query), let match = pattern.bestMatch(in: text) else { continue }
            #expect(match.range.lowerBound >= 0 && match.range.upperBound <= text.count && !match.range.isEmpty)
        }
    }
}

/// Anything that may be typed or pasted.
func randomText(upTo count: Int, _ generator: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
        let value: UInt32 =
            switch Int.random(in: 0..<8, using: &generator) {
            case 0...2: UInt32.random(in: 0x61...0x7A, using: &generator)
            case 3, 4: UInt32.random(in: 0x4E00...0x9FFF, using: &generator)
            case 5: [0x20, 0x27, 0xFC, 0x1DA, 0x300, 0x1F600, 0x200B, 0x2019].randomElement(using: &generator) ?? 0x20
            case 6: UInt32.random(in: 0...0x7F, using: &generator)
            default: UInt32.random(in: 0...0x10_FFFF, using: &generator)
            }
        if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
}
