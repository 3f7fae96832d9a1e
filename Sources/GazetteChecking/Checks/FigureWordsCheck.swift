public import GazetteModel

/// 图有替代文字，看不见图的人也能知道图里是什么。
public enum FigureWordsCheck: Check {
    public static let code = "figure-without-words"
    public static let explanation = CodeExplanation(
        title: "没有替代文字的图",
        rule: "图要写明替代文字，说出图里的内容，给看不见图的人听",
        clause: "GB/T 37668-2019 §5.1.1；ISO 14289-1 §7.3",
        wrong: "为认真贯彻落实有关文件精神，制定本方案。\n\n![](河道.png)",
        right: "为认真贯彻落实有关文件精神，制定本方案。\n\n![河道走向：自西向东经三个乡镇](河道.png)")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        CheckedBlock.all(of: parsed).compactMap { block in
            guard let figure = block.block.figure, figure.alternative.allSatisfy(\.isWhitespace) else { return nil }
            return finding(
                .error, "图“\(figure.file)”没有替代文字", fix: "在方括号里写明图的内容，如 ![河道走向：自西向东经三个乡镇](\(figure.file))；印章写“印章：机关名称”",
                in: parsed, block: block.index, 0..<0)
        }
    }
}
