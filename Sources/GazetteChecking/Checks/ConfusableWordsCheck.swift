public import GazetteModel

/// 常见的别字和漏字。
public enum ConfusableWordsCheck: Check {
    public static let code = "confusable-words"
    public static let explanation = CodeExplanation(
        title: "易混易错的词语",
        rule: "用字准确，不用别字，不漏字",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条；国家通用语言文字法第九条",
        wrong: "全面展现政府机构权利配置情况。",
        right: "全面展现政府机构权力配置情况。")

    private static let finder = WordFinder(ConfusableWords.all.map { ($0.wrong, $0) })

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block in
            finder.matches(in: block.scalars).compactMap { match in
                let rest = block.scalars[match.range.upperBound...]
                let isException = match.value.exceptions.contains { rest.starts(with: $0.unicodeScalars) }
                guard !isException else { return nil }
                return finding(
                    .warning, "“\(match.value.wrong)”疑为“\(match.value.right)”", fix: "核对原件后改为“\(match.value.right)”", in: parsed,
                    block: block.index, match.range)
            }
        }
    }
}
