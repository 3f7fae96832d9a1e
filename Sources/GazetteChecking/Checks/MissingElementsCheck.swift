public import GazetteModel

/// 标题、发文机关、成文日期齐全。
public enum MissingElementsCheck: Check {
    public static let code = "missing-elements"
    public static let explanation = CodeExplanation(
        title: "缺少的公文要素",
        rule: "公文有标题、发文机关署名和成文日期",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第九条",
        wrong: "关于做好政务公开工作的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下，请遵照执行。",
        right: "关于做好政务公开工作的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下，请遵照执行。\n\n东乡县人民政府办公室\n\n2020年10月21日")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        let document = parsed.document
        guard !document.blocks.isEmpty else { return [] }
        // Laws and regulations are dated and signed by the order that promulgates them.
        let isLaw = document.parts[0].blocks.contains { $0.role == .headnote || $0.role == .article }
        var found: [Diagnostic] = []
        if document.title.isEmpty { found.append(missing("标题", "在正文之前写明标题", parsed)) }
        if !isLaw, document.authority == nil { found.append(missing("发文机关署名", "在正文之后写明发文机关", parsed)) }
        if !isLaw, document.dates.adopted == nil { found.append(missing("成文日期", "在署名之下写明成文日期", parsed)) }
        return found
    }

    private static func missing(_ element: String, _ fix: String, _ parsed: ParsedDocument) -> Diagnostic {
        finding(.warning, "没有找到\(element)", fix: fix + "；来文分段丢失时先恢复分段", in: parsed, block: 0, 0..<0)
    }
}
