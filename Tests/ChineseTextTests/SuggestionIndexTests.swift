import GazetteTestSupport
import Testing

@testable import ChineseText

@Suite struct SuggestionIndexTests {
    private static func entry(_ text: String, _ weight: Int, kind: Int = 1) -> SuggestionEntry {
        SuggestionEntry(text: text, kind: kind, weight: weight, wordStarts: SuggestionEntry.usualWordStarts(in: text))
    }

    private static let index = SuggestionIndex([
        entry("国务院办公厅关于印发《职称评审办法》的通知", 5), entry("国务院办公厅", 9, kind: 2), entry("国家税务总局", 7, kind: 2),
        entry("关于优化营商环境的意见", 3), entry("重庆市优化营商环境条例", 4), entry("西安市人民政府", 6, kind: 2), entry("先进制造业", 6),
        entry("PPP项目管理办法（2020年）", 2), entry("女职工劳动保护特别规定", 1), entry("國務院關於機構設置的通知", 4),
    ])

    private func texts(_ query: String, limit: Int = 10) -> [String] {
        Self.index.suggestions(for: query, limit: limit).map(\.text)
    }

    @Test func `the beginning of a text is found, the heaviest first`() {
        #expect(texts("国务院") == ["国务院办公厅", "国务院办公厅关于印发《职称评审办法》的通知", "國務院關於機構設置的通知"])
        #expect(texts("国务院", limit: 1) == ["国务院办公厅"])
        #expect(texts("务院").isEmpty)
    }

    @Test func `a word start inside is found`() {
        #expect(texts("职称评审") == ["国务院办公厅关于印发《职称评审办法》的通知"])
        #expect(texts("优化营商") == ["关于优化营商环境的意见"])
        #expect(texts("2020年") == ["PPP项目管理办法（2020年）"])
    }

    @Test func `the caller's word starts are found`() {
        let index = SuggestionIndex([
            SuggestionEntry(text: "河北省财政厅关于预算的通知", kind: 0, weight: 0, wordStarts: [3, 3, -5, 6, 13, 99])
        ])
        #expect(index.suggestions(for: "财政").map(\.matchedRange) == [3..<5])
        #expect(index.suggestions(for: "关于预算").map(\.matchedRange) == [6..<10])
        #expect(index.suggestions(for: "河北").map(\.matchedRange) == [0..<2])
        #expect(index.suggestions(for: "厅").isEmpty)
    }

    @Test func `width, script and marks do not matter`() {
        #expect(texts("國務院辦公廳") == texts("国务院办公厅"))
        #expect(texts("ｐｐｐ") == ["PPP项目管理办法（2020年）"])
        #expect(texts("国务院办公厅关于印发职称").count == 1)
        #expect(texts(" 国务院 ") == texts("国务院"))
    }

    @Test func `pinyin is read in Latin queries`() {
        #expect(texts("guowuyuan") == texts("国务院"))
        #expect(texts("gwybgt").prefix(1) == ["国务院办公厅"])
        #expect(texts("zcps") == ["国务院办公厅关于印发《职称评审办法》的通知"])
        #expect(texts("chongqing") == ["重庆市优化营商环境条例"])
        #expect(texts("nvzhigong") == ["女职工劳动保护特别规定"])
        #expect(texts("nüzg") == texts("nuzg"))
        #expect(texts("pppxm") == ["PPP项目管理办法（2020年）"])
        #expect(texts("xi'an") == ["西安市人民政府"])
    }

    @Test func `whole syllables come before abbreviations`() {
        let index = SuggestionIndex([Self.entry("规划", 1), Self.entry("归化", 0), Self.entry("改革和完善", 9)])
        #expect(index.suggestions(for: "gui").map(\.text) == ["规划", "归化"])
        #expect(index.suggestions(for: "gh").map(\.text) == ["规划", "归化"])
        #expect(index.suggestions(for: "g").map(\.text) == ["改革和完善", "规划", "归化"])
        let mixed = SuggestionIndex([Self.entry("新安", 9), Self.entry("西安", 1)])
        #expect(mixed.suggestions(for: "xian").map(\.text) == ["西安", "新安"])
    }

    @Test func `the matched part is marked in the original`() {
        let found = Self.index.suggestions(for: "职称评审").first
        #expect(found?.matchedRange == 11..<15)
        #expect(Self.index.suggestions(for: "印发职称").first?.matchedRange == 8..<13)
        #expect(Self.index.suggestions(for: "国务院办公厅关于印发职称").first?.matchedRange == 0..<13)
        #expect(Self.index.suggestions(for: "zcps").first?.matchedRange == 11..<15)
    }

    @Test func `equal weights are in the order of the texts`() {
        let index = SuggestionIndex(["乙丙", "乙", "乙甲", "乙丁"].map { SuggestionEntry(text: $0, kind: 0, weight: 0) })
        #expect(index.suggestions(for: "乙").map(\.text) == ["乙", "乙丁", "乙丙", "乙甲"])
    }

    @Test func `a text given twice is suggested once for each kind`() {
        let index = SuggestionIndex([
            SuggestionEntry(text: "公报", kind: 1, weight: 1), SuggestionEntry(text: "公报", kind: 2, weight: 2),
            SuggestionEntry(text: "公报", kind: 1, weight: 3), SuggestionEntry(text: "公報", kind: 1, weight: 0),
        ])
        #expect(index.count == 3)
        #expect(index.suggestions(for: "公报").map(\.kind) == [1, 2, 1])
    }

    @Test func `an entry is suggested once however often it matches`() {
        let index = SuggestionIndex([SuggestionEntry(text: "公报公报公报", kind: 0, weight: 0, wordStarts: [2, 4])])
        #expect(index.suggestions(for: "公报").map(\.matchedRange) == [0..<2])
        #expect(index.suggestions(for: "gb").map(\.matchedRange) == [0..<2])
    }

    @Test(arguments: ["", " ", "，", "《》", "\u{200B}", "😀", "\u{0}", "zzzz", "不存在"])
    func `what is nowhere has no suggestions`(query: String) {
        #expect(texts(query).isEmpty)
    }

    @Test func `empty indexes, empty texts and odd limits are borne`() {
        #expect(SuggestionIndex([]).suggestions(for: "国").isEmpty)
        let index = SuggestionIndex(
            ["", "《》", "\u{0}", "国"].map { SuggestionEntry(text: $0, kind: 0, weight: .max, wordStarts: [.min, .max]) })
        #expect(index.count == 1)
        #expect(index.suggestions(for: "国", limit: .max).count == 1)
        #expect(index.suggestions(for: "guo", limit: .max).count == 1)
        #expect(index.suggestions(for: "国", limit: 0).isEmpty)
        #expect(index.suggestions(for: "国", limit: -1).isEmpty)
    }

    @Test func `very long texts and queries are borne`() {
        let long = String(repeating: "安西", count: 50_000)
        let index = SuggestionIndex([Self.entry(long, 0), Self.entry(long + "国", 1)])
        #expect(index.suggestions(for: long).count == 2)
        #expect(index.suggestions(for: long + "国").count == 1)
        #expect(index.suggestions(for: String(repeating: "anxi", count: 15)).count == 2)
        #expect(index.suggestions(for: String(repeating: "anxi", count: 50_000)).isEmpty)
    }

    @Test func `the usual word starts follow 关于 and marks`() {
        #expect(SuggestionEntry.usualWordStarts(in: "省政府关于印发《条例》的通知") == [5, 8, 11])
        #expect(SuggestionEntry.usualWordStarts(in: "關於") == [])
        #expect(SuggestionEntry.usualWordStarts(in: "") == [])
    }

    /// Every answer against one found by looking at each place of each text.
    @Test func `random indexes answer as looking everywhere does`() {
        var generator = SeededGenerator.announced(for: "random indexes answer as looking everywhere does")
        let alphabet = Array("西安先行省重国务a1 《")
        for _ in 0..<60 {
            let entries = (0..<40).map { _ in
                let text = String(
                    (0..<Int.random(in: 0...7, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "国" })
                let starts = (0..<2).map { _ in Int.random(in: 0...7, using: &generator) }
                return SuggestionEntry(text: text, kind: 0, weight: Int.random(in: 0..<5, using: &generator), wordStarts: starts)
            }
            let index = SuggestionIndex(entries)
            for query in ["西", "国务", "x", "xi", "xian", "xing", "gw", "guow", "s", "1", "a", "ax", "zhong", "chong", "先行", "西安1"]
            {
                let expected = Set(entries.filter { isFound(query, in: $0, of: entries) }.map(\.text))
                let found = index.suggestions(for: query, limit: 100)
                #expect(Set(found.map(\.text)) == expected, "\(query)")
                #expect(found.count == expected.count)
                #expect(index.suggestions(for: query, limit: 3) == Array(found.prefix(3)))
            }
        }
    }

    /// `of entries`: the word starts of entries with the same text are put together.
    private func isFound(_ query: String, in entry: SuggestionEntry, of entries: [SuggestionEntry]) -> Bool {
        let scalars = Array(entry.text.unicodeScalars)
        let starts = entries.filter { $0.text == entry.text }.flatMap(\.wordStarts).filter { $0 < scalars.count } + [0]
        return starts.contains { start in
            let rest = FoldedText(Array(scalars[start...])).scalars
            let text = rest.enumerated().filter { $0.element != FoldedText.separator || isBetweenWords($0.offset, rest) }.map(
                \.element)
            if let pattern = PinyinPattern(query) { return pattern.match(in: text, at: 0) != nil }
            return text.starts(with: query.unicodeScalars.map(\.value))
        }
    }

    private func isBetweenWords(_ offset: Int, _ text: [UInt32]) -> Bool {
        [text[offset - 1], text[offset + 1]].allSatisfy { Folding.characterClass(of: $0) == .word }
    }

    @Test func `no query does harm`() {
        var generator = SeededGenerator.announced(for: "no query does harm")
        let index = SuggestionIndex(
            (0..<200).map {
                SuggestionEntry(text: randomText(upTo: 40, &generator), kind: $0, weight: $0 % 7, wordStarts: [$0 % 11])
            })
        for _ in 0..<2000 {
            for suggestion in index.suggestions(for: randomText(upTo: 6, &generator)) {
                #expect(suggestion.matchedRange.upperBound <= suggestion.text.unicodeScalars.count)
                #expect(!suggestion.matchedRange.isEmpty)
            }
        }
    }
}
