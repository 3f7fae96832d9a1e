import ChineseText
import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// Real terms in real documents: all documents that have them, and no other.
@Suite(.requires(.corpus)) struct CorpusTermTests {
    /// Words of law, and places.
    private static let words = """
        法 税 罚款 处罚 行政许可 行政处罚 行政复议 听证 诉讼 仲裁 管辖 抵押 质押 保证 违约金 侵权 损害赔偿 善意取得 不当得利 无因管理 法定代表人 民事行为能力 \
        知识产权 专利权 商标 著作权 有期徒刑 缓刑 假释 正当防卫 共同犯罪 法律援助 公证 司法解释 行政法规 规范性文件 养老 养老保险 基本医疗保险 工伤 失业保险金 \
        住房公积金 最低工资标准 劳动合同 试用期 经济补偿 招标投标 政府采购 食品安全 安全生产 特种设备 危险化学品 大气污染 水土保持 自然保护区 不动产登记 土地承包 \
        北京 北京市 上海 浦东新区 天津 河北 石家庄 唐山 雄安新区 正定 张家口 塞罕坝 浙江 杭州市 绍兴 宁波 温州 广东省 广州 深圳 珠海 横琴 台湾 臺北 高雄 香港 澳门 \
        怀化 福建 武汉 湖北省 新疆 内蒙古 西藏 青海 长江 黄河 太湖 永定河 白洋淀 中关村
        """.split(separator: " ").map(String.init)

    /// The words above, and the rest of 300 cut out of the texts anywhere, of one to eight characters.
    private static func terms(of documents: [SearchableDocument]) -> [String] {
        var generator = SeededGenerator.repeatable(for: "terms of the corpus")
        var terms = words
        while terms.count < 300 {
            let passage = documents.randomElement(using: &generator)?.passages.randomElement(using: &generator)
            let runs = FoldedText(passage?.body ?? "").scalars.split { Folding.characterClass(of: $0) != .ideograph }
            guard let run = runs.randomElement(using: &generator) else { continue }
            let length = min(run.count, Int.random(in: 1...8, using: &generator))
            let start = Int.random(in: run.startIndex...run.endIndex - length, using: &generator)
            let term = FoldedText.string(run[start..<start + length])
            if !terms.contains(term) { terms.append(term) }
        }
        return terms
    }

    @Test func `three hundred terms find every document that has them, and no other`() throws {
        let corpus = try CorpusIndex.shared
        let texts = corpus.documents.map { Data(Self.text($0).utf8) }
        var (found, missing, wrong, looser) = (0, 0, 0, 0)
        for term in Self.terms(of: corpus.documents).suffix(Thoroughness.count(300, debug: 40)) {
            let pattern = FoldedText(term).string
            let expected = Set(zip(corpus.documents, texts).filter { $0.1.range(of: Data(pattern.utf8)) != nil }.map(\.0.name))
            #expect(!expected.isEmpty, "\(term)")
            let exact = try corpus.answer("\"\(term)\"", limit: 2000)
            #expect(exact.result.kind == .exact && exact.result.total == exact.names.count)
            found += expected.intersection(exact.names).count
            missing += expected.subtracting(exact.names).count
            wrong += Set(exact.names).subtracting(expected).count
            #expect(Set(exact.names) == expected, "“\(term)”")
            // Without quotation marks other ways of saying it may be added, but nothing may be lost.
            let plain = try corpus.answer(term, limit: 2000)
            let all = Set(plain.names.prefix(plain.result.documents.count))
            #expect(plain.result.kind == .exact && expected.isSubset(of: all), "\(term)")
            if all.count > expected.count { print("    \(term)：\(expected.count) 件，不加引号 \(all.count) 件：\(plain.result.remarks)") }
            looser += all.subtracting(expected).count
        }
        print("\(Thoroughness.count(300, debug: 40)) 个词：应有 \(found + missing) 件，漏 \(missing) 件，多 \(wrong) 件；不加引号另多 \(looser) 件")
    }

    /// Everything in which a word is looked for, folded, its parts kept apart.
    private static func text(_ document: SearchableDocument) -> String {
        let own = [document.title, document.number ?? "", document.authority ?? ""]
        return (own + document.passages.map(\.body)).map { FoldedText($0).string }.joined(separator: "\n")
    }
}

extension SeededGenerator {
    /// For measures that have to be the same on every run: seed 1 unless `GAZETTE_SEED` says otherwise.
    static func repeatable(for test: String) -> SeededGenerator {
        let seed = ProcessInfo.processInfo.environment["GAZETTE_SEED"].flatMap(UInt64.init) ?? 1
        print("「\(test)」GAZETTE_SEED=\(seed)")
        return SeededGenerator(seed: seed)
    }
}
