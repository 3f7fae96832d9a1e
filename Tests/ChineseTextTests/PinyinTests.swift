import ChineseText
import Foundation
import GazetteTestSupport
import Testing

@Suite struct PinyinTests {
    private func readings(_ character: String) -> [String] {
        character.unicodeScalars.first.map { Pinyin.readings(of: $0.value).map(\.spelling) } ?? []
    }

    @Test func `a character has its reading without a tone`() {
        #expect(readings("国") == ["guo"])
        #expect(readings("务") == ["wu"])
        #expect(readings("窗") == ["chuang"])
    }

    @Test func `the most frequent of several readings comes first`() {
        #expect(readings("重") == ["zhong", "chong"])
        #expect(readings("行").prefix(2) == ["xing", "hang"])
        #expect(readings("省") == ["sheng", "xing"])
        #expect(readings("会") == ["hui", "kuai"])
        #expect(Set(readings("长")) == ["zhang", "chang"])
        #expect(readings("率").contains("lv") && readings("率").contains("shuai"))
    }

    @Test func `ü is spelled v`() {
        #expect(readings("女") == ["nv"])
        #expect(readings("绿").first == "lv")
        #expect(readings("略") == ["lve"])
        #expect(readings("居") == ["ju"])
    }

    @Test func `a traditional character reads as the simplified one`() {
        for (traditional, simplified) in zip("國務院辦公廳關於職稱評審", "国务院办公厅关于职称评审") {
            #expect(readings(String(traditional)) == readings(String(simplified)))
        }
        #expect(readings("〇") == ["ling"])
        #expect(readings("零") == ["ling"])
    }

    @Test func `a standard character leaves its reading to the one that it folds to`() {
        #expect(readings("乾") == ["gan", "qian"])
    }

    @Test(arguments: ["a", "1", "，", " ", "あ", "한", "😀", "\u{0}", "\u{10FFFF}"])
    func `what is no Han has no reading`(character: String) {
        #expect(readings(character).isEmpty)
    }

    @Test func `every scalar value may be asked`() {
        var read = 0
        for value in stride(from: UInt32(0), through: 0x11_0000, by: 1) where !Pinyin.readings(of: value).isEmpty { read += 1 }
        #expect(read > 23_000)
        #expect(Pinyin.readings(of: .max).isEmpty)
    }

    @Test func `syllables are numbered in the order of their spelling`() {
        let all = Set((UInt32(0x4E00)...0x9FFF).flatMap { Pinyin.readings(of: $0) }).sorted()
        #expect(all.map(\.spelling) == all.map(\.spelling).sorted())
        #expect(all.count <= Pinyin.syllableCount && Pinyin.syllableCount < 512)
        #expect(all.allSatisfy { (1...6).contains($0.spelling.count) })
    }

    /// 《通用规范汉字表》 as committed for the fonts.
    private func standardCharacters() throws -> [Unicode.Scalar] {
        let table = try String(
            contentsOf: Repository.root.appending(path: "fonts/coverage/common-standard-characters.txt"), encoding: .utf8)
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap(\.unicodeScalars)
    }

    @Test func `every standard character has a reading and a rank`() throws {
        let characters = try standardCharacters()
        #expect(characters.count == 8105)
        for character in characters {
            #expect(!Pinyin.readings(of: character.value).isEmpty, "\(character)")
            #expect(Commonness.rank(of: character.value) != nil, "\(character)")
        }
    }

    @Test func `ranks are places in the list`() {
        for (rank, scalar) in Commonness.characters.enumerated() { #expect(Commonness.rank(of: scalar) == rank) }
        #expect(Commonness.rank(of: 0x7684) == 0)  // 的
        #expect(Commonness.rank(of: 0x570B) == Commonness.rank(of: 0x56FD))  // 國 and 国
        #expect(Commonness.rank(of: 0x41) == nil)
    }
}
