public import GazetteModel

/// 公文标题一般不用标点。
public enum TitlePunctuationCheck: Check {
    public static let code = "title-punctuation"
    public static let explanation = CodeExplanation(
        title: "标题里的标点",
        rule: "公文标题除法规、规章名称加书名号外，一般不用标点符号，末尾不用标点",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第九条；GB/T 15834-2011 附录 A",
        wrong: "东乡县政务公开，工作实施方案\n\n为认真贯彻落实有关文件精神，制定本方案。",
        right: "东乡县政务公开工作实施方案\n\n为认真贯彻落实有关文件精神，制定本方案。")

    private static let marks = Set("，。；：！？,;!?".unicodeScalars)

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        CheckedBlock.all(of: parsed).filter { $0.block.role == .title }.flatMap { block in
            var depth = 0
            return block.scalars.indices.compactMap { index -> Diagnostic? in
                let scalar = block.scalars[index]
                // The name of a text or a quotation keeps its own marks.
                if scalar == "《" || scalar == "“" || scalar == "「" { depth += 1 }
                if scalar == "》" || scalar == "”" || scalar == "」" { depth -= 1 }
                guard depth <= 0, marks.contains(scalar) else { return nil }
                let isLast = index == block.scalars.count - 1
                return finding(
                    .warning, isLast ? "标题末尾用了“\(scalar)”" : "标题中用了“\(scalar)”", fix: isLast ? "删去" : "删去，或改用空格分隔",
                    in: parsed, block: block.index, index..<(index + 1))
            }
        }
    }
}
