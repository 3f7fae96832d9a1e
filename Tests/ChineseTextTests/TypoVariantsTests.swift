import ChineseText
import Testing

@Suite struct TypoVariantsTests {
    private func variants(_ character: Character, limit: Int = .max) -> [TypoVariants.Variant] {
        character.unicodeScalars.first.map { TypoVariants.variants(of: $0.value, limit: limit) } ?? []
    }

    private func likeness(_ meant: Character, for typed: Character) -> TypoVariants.Likeness? {
        variants(typed).first { $0.scalar == meant.unicodeScalars.first?.value }?.likeness
    }

    @Test(arguments: [
        "己已巳", "未末", "拨拔", "候侯", "买卖", "博搏", "折拆", "清请情晴", "帐账", "象像", "即既", "刺剌", "戊戌戍", "徽微", "竞竟",
        "籍藉", "辩辨辫", "幅副", "份分", "决绝", "型形", "做作", "制治", "报极",
    ])
    func `characters that look alike are variants of each other`(group: String) {
        for typed in group {
            for meant in group where meant != typed { #expect(likeness(meant, for: typed) == .lookalike, "\(typed) \(meant)") }
        }
    }

    @Test func `characters that sound alike are variants of each other`() {
        #expect(likeness("务", for: "物") == .sameSound)
        #expect(likeness("政", for: "郑") == .sameSound)
        #expect(likeness("重", for: "虫") == .sameSound)
        #expect(likeness("重", for: "众") == .sameSound)
    }

    @Test(arguments: [
        ("知", "资"), ("成", "岑"), ("是", "四"), ("南", "兰"), ("安", "昂"), ("根", "更"), ("金", "京"), ("建", "将"), ("关", "光"),
    ])
    func `sounds that many confuse are the weakest likeness`(typed: Character, meant: Character) {
        #expect(likeness(meant, for: typed) == .nearSound)
        #expect(likeness(typed, for: meant) == .nearSound)
    }

    @Test func `characters that differ in sound and shape are no variants`() {
        #expect(likeness("国", for: "务") == nil)
        #expect(likeness("东", for: "中") == nil)
    }

    @Test func `the likelier confusion comes first, then the more common character`() {
        for scalar in Commonness.characters {
            let found = TypoVariants.variants(of: scalar)
            for (first, second) in zip(found, found.dropFirst()) {
                #expect(first.likeness <= second.likeness)
                if first.likeness == second.likeness {
                    let ranks = (Commonness.rank(of: first.scalar) ?? .max, Commonness.rank(of: second.scalar) ?? .max)
                    #expect(ranks.0 < ranks.1)
                }
            }
            #expect(Set(found.map(\.scalar)).count == found.count)
            #expect(!found.contains { $0.scalar == scalar })
        }
    }

    @Test func `no more than the limit are given, the first ones`() {
        #expect(variants("政", limit: 0).isEmpty)
        #expect(variants("政", limit: 5) == Array(variants("政").prefix(5)))
    }

    @Test func `traditional characters have the variants of simplified ones`() {
        #expect(variants("務") == variants("务"))
    }

    @Test(arguments: Array("a1， 😀あ") as [Character])
    func `what is no Han has no variants`(character: Character) {
        #expect(variants(character).isEmpty)
    }
}
