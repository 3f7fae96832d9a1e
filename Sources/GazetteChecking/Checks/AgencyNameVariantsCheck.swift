public import GazetteModel

/// 同一机关在一篇文中名称一致。
public enum AgencyNameVariantsCheck: Check {
    public static let code = "agency-name-variants"
    public static let explanation = CodeExplanation(
        title: "同一机关的不同名称",
        rule: "机关名称使用全称或者规范化简称，一篇之中前后一致",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条",
        wrong: "县市监局要公开监管规则。\n\n县市场监管局要及时更新，县市场监管局每月通报一次。",
        right: "县市场监管局要公开监管规则。\n\n县市场监管局要及时更新，县市场监管局每月通报一次。")

    private static let finder = WordFinder(
        AgencyNames.families.enumerated().flatMap { family, names in names.map { ($0, family) } })

    private struct Mention {
        let block: Int
        let range: Range<Int>
        let name: String
    }

    private struct Key: Hashable, Comparable {
        let family: Int
        let level: Unicode.Scalar

        static func < (left: Key, right: Key) -> Bool { (left.family, left.level) < (right.family, right.level) }
    }

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        var mentions: [Key: [Mention]] = [:]
        for block in CheckedBlock.all(of: parsed) {
            for match in finder.matches(in: block.scalars) {
                guard let level = block[match.range.lowerBound - 1], AgencyNames.levels.contains(level) else { continue }
                let range = (match.range.lowerBound - 1)..<match.range.upperBound
                // （以下简称县卫健局） introduces the short name.
                if block.text(max(0, range.lowerBound - 6)..<range.lowerBound).contains("简称") { return [] }
                mentions[Key(family: match.value, level: level), default: []]
                    .append(Mention(block: block.index, range: range, name: block.text(range)))
            }
        }
        return mentions.keys.sorted().flatMap { report(mentions[$0, default: []], parsed) }
    }

    /// One note at the first place of each rarer name.
    private static func report(_ mentions: [Mention], _ parsed: ParsedDocument) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        var order: [Mention] = []
        for mention in mentions {
            if counts[mention.name] == nil { order.append(mention) }
            counts[mention.name, default: 0] += 1
        }
        guard order.count > 1 else { return [] }
        let usual = order.reduce(order[0]) { counts[$1.name, default: 0] > counts[$0.name, default: 0] ? $1 : $0 }
        let list = order.map { "\($0.name) \(counts[$0.name, default: 0]) 处" }.joined(separator: "，")
        return order.filter { $0.name != usual.name }.map { mention in
            finding(
                .note, "“\(mention.name)”在文中另有写法：\(list)", fix: "核对是否同一机关；是则统一为“\(usual.name)”", in: parsed,
                block: mention.block, mention.range)
        }
    }
}
