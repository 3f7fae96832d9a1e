import ChineseText
import Foundation
import GazetteTestSupport
import Testing

@Suite struct CorrectionSearchTests {
    private static let titles = [
        "关于全面推进政务公开工作的实施意见", "关于做好政务公开工作的通知", "政务公开工作要点", "关于加强行政规范性文件制定和监督管理工作的通知",
        "关于深化职称制度改革的意见", "关于印发职称评审管理办法的通知", "职称评审管理暂行规定", "关于修改部分行政法规的决定",
        "农村土地承包经营权流转管理办法", "关于促进农村土地流转的意见", "河北省城乡居民基本养老保险实施办法", "城乡居民基本养老保险经办规程",
        "关于提高城乡居民基本养老保险补助标准的通知", "国务院办公厅关于进一步优化营商环境的实施意见", "优化营商环境条例", "优化营商环境实施细则",
        "关于做好高校毕业生就业创业工作的通知", "高校毕业生就业创业促进计划", "关于开展安全生产大检查的通知", "安全生产许可证条例",
        "关于印发安全生产责任制考核办法的通知", "东乡族自治县人民政府办公室关于印发政务公开工作实施方案的通知",
    ]

    private static let index = PairIndex(titles)

    private func corrections(_ query: String, limit: Int = 3) -> [CorrectionSearch.Correction] {
        Self.index.search.corrections(of: FoldedText(query).scalars, limit: limit)
    }

    @Test(arguments: [
        ("政务攻开", "政务公开"), ("正务公开", "政务公开"), ("职称评申", "职称评审"), ("安权生产", "安全生产"), ("营商环镜", "营商环境"),
        ("養老保現", "养老保险"), ("关于深化职成制度改革的意见", "关于深化职称制度改革的意见"),
    ])
    func `one wrong character is found`(query: String, meant: String) {
        #expect(corrections(query).first?.text == meant)
        #expect(corrections(query).first?.change == .replaced)
    }

    @Test func `a lookalike is found`() {
        #expect(corrections("农村士地流转").first?.text == "农村土地流转")
        #expect(corrections("职称评宙管理办法").first?.text == nil || corrections("职称评宙管理办法").first?.text == "职称评审管理办法")
    }

    @Test func `two wrong characters are found in a longer query`() {
        #expect(corrections("政物公开公作要点").first?.text == "政务公开工作要点")
        #expect(corrections("政务公开公做要点").first?.text == "政务公开工作要点")
        #expect(corrections("政务公开公做要点").first?.change == .replacedTwo)
    }

    @Test func `two neighbours exchanged are found`() {
        #expect(corrections("政公务开").first == corrections("政公务开").max { $0.score < $1.score })
        #expect(corrections("政公务开").contains { $0.text == "政务公开" && $0.change == .swapped })
        #expect(corrections("养老险保").first?.text == "养老保险")
    }

    @Test func `a superfluous character is found`() {
        #expect(corrections("政务务公开").contains { $0.text == "政务公开" && $0.change == .dropped })
        #expect(corrections("政务公开开").contains { $0.text == "政务公开" && $0.change == .dropped })
    }

    @Test func `a missing character is found only where continuations are known`() {
        #expect(corrections("养保险").contains { $0.text == "养老保险" && $0.change == .inserted })
        let without = CorrectionSearch(frequency: Self.index.frequency)
        #expect(!without.corrections(of: FoldedText("养保险").scalars).contains { $0.change == .inserted })
    }

    @Test func `what the archive knows is left alone`() {
        for title in Self.titles { #expect(corrections(title).isEmpty, "\(title)") }
        #expect(corrections("政务公开").isEmpty)
    }

    @Test func `what cannot be corrected is left alone`() {
        for query in ["", "政", "政务，公开", "😀😀", "ab", "魑魅魍魉", String(repeating: "政务攻开", count: 9)] {
            #expect(corrections(query).isEmpty, "\(query)")
        }
        #expect(corrections("政务攻开", limit: 0).isEmpty)
        #expect(corrections("政务攻开", limit: -1).isEmpty)
    }

    @Test func `any frequencies are borne`() {
        for frequency in [-1, 0, 1, Int.max, Int.min] {
            let search = CorrectionSearch(frequency: { _, _ in frequency }, continuations: { _, _ in [0x516C, 0x516C] })
            #expect(search.corrections(of: FoldedText("政务攻开政务攻开").scalars).isEmpty)
        }
    }

    @Test func `the same query has the same proposals in the same order`() {
        for query in ["政公务开", "职称评申管理", "安权生产责任"] {
            let first = corrections(query, limit: 20)
            #expect(first == corrections(query, limit: 20))
            #expect(first.map(\.score) == first.map(\.score).sorted(by: >))
            #expect(Array(first.prefix(2)) == corrections(query, limit: 2))
        }
    }

    /// Each proposal's new pairs are in the index, whatever the query.
    @Test func `random queries get only proposals whose changed pairs are known`() {
        var generator = SeededGenerator.announced(for: "random queries get only proposals whose changed pairs are known")
        let alphabet = Array(Set(Self.index.runs.flatMap { $0 })).sorted() + [0x1F600, 0x20, 0x61]
        for _ in 0..<300 {
            var query = Array(
                (Self.index.runs.randomElement(using: &generator) ?? []).prefix(Int.random(in: 0...32, using: &generator)))
            for place in query.indices where Int.random(in: 0..<4, using: &generator) == 0 {
                query[place] = alphabet.randomElement(using: &generator) ?? 0
            }
            let unknown = { (text: [UInt32]) in zip(text, text.dropFirst()).filter { Self.index.frequency($0, $1) == 0 }.count }
            for correction in Self.index.search.corrections(of: query) {
                #expect(correction.scalars != query)
                #expect(unknown(correction.scalars) <= unknown(query))
            }
        }
    }

    @Test func `a homophone typed in a title is corrected`() {
        let share = shareCorrected(Self.index, 400, test: "a homophone typed in a title is corrected")
        #expect(share >= 95, "\(share) %")
    }

    @Test(.requires(.corpus)) func `a homophone typed in a real title is corrected`() throws {
        struct Record: Decodable { var title: String }
        let manifest = try Data(contentsOf: Repository.requiredCorpus().appending(path: "manifest.jsonl"))
        let titles = try manifest.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Record.self, from: $0).title
        }
        let share = shareCorrected(PairIndex(titles), 400, test: "a homophone typed in a real title is corrected")
        #expect(share >= 95, "\(share) %")
    }

    /// Types one of the 3,500 most common homophones into runs of titles; how many of a hundred have the original among
    /// the first three proposals.
    private func shareCorrected(_ index: PairIndex, _ count: Int, test: String) -> Int {
        var generator = SeededGenerator.announced(for: test)
        var (tried, corrected) = (0, 0)
        for _ in 0..<count * 10 where tried < count {
            guard let run = index.runs.randomElement(using: &generator) else { break }
            let place = Int.random(in: run.indices, using: &generator)
            let homophones = TypoVariants.variants(of: run[place]).filter {
                $0.likeness == .sameSound && Commonness.rank(of: $0.scalar) ?? .max < 3500
            }
            guard let homophone = homophones.randomElement(using: &generator) else { continue }
            var typed = run
            typed[place] = homophone.scalar
            tried += 1
            if index.search.corrections(of: typed).contains(where: { $0.scalars == run }) { corrected += 1 }
        }
        #expect(tried == count)
        print("「\(test)」前三有原文：\(corrected)/\(tried)")
        return corrected * 100 / max(1, tried)
    }
}
