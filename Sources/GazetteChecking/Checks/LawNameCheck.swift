import ChineseText
public import GazetteModel

/// 引用法律法规用全称，名称准确。
public enum LawNameCheck: Check {
    public static let code = "law-name"
    public static let explanation = CodeExplanation(
        title: "引用的法律法规名称",
        rule: "引用法律、行政法规应当使用准确的名称",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条；立法技术规范（试行）（一）§6",
        wrong: "认真贯彻执行《中华人民共和国信息公开条例》，规范办理流程。",
        right: "认真贯彻执行《中华人民共和国政府信息公开条例》，规范办理流程。")

    private static let state = Array("中华人民共和国".unicodeScalars)
    private static let kinds = ["法", "条例", "规定", "办法", "细则", "法典"].map { Array($0.unicodeScalars) }

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        let citations = CheckedBlock.all(of: parsed).flatMap { citedNames(in: $0) }
        var counts: [[Unicode.Scalar]: Int] = [:]
        for citation in citations { counts[citation.name, default: 0] += 1 }
        // A name used twice and more is taken to be meant, if no rarer than the doubtful one.
        let repeated = counts.filter { $0.value > 1 }.keys
        var verdicts: [[Unicode.Scalar]: String] = [:]
        for (name, count) in counts where !LawNames.contains(name) {
            let others = repeated.filter { counts[$0, default: 0] > count }
            if let right = LawNames.nearest(to: name, besides: Array(others)) { verdicts[name] = right }
        }
        return citations.compactMap { citation in
            guard let right = verdicts[citation.name] else { return nil }
            let wrong = "中华人民共和国" + String(String.UnicodeScalarView(citation.name))
            return finding(
                .error, "《\(wrong)》不是现有法律法规的名称，与《中华人民共和国\(right)》相近", fix: "核对后改为《中华人民共和国\(right)》",
                in: parsed, block: citation.block, citation.range)
        }
    }

    private struct Citation {
        let block: Int
        /// Between the brackets.
        let range: Range<Int>
        /// Without 中华人民共和国 and what stands in brackets at the end.
        let name: [Unicode.Scalar]
    }

    private static func citedNames(in block: CheckedBlock) -> [Citation] {
        var found: [Citation] = []
        var open: Int?
        for index in block.scalars.indices {
            if block.scalars[index] == "《" || block.scalars[index] == "〈" { open = index + 1 }
            guard block.scalars[index] == "》" || block.scalars[index] == "〉", let start = open else { continue }
            open = nil
            let content = block.scalars[start..<index]
            guard content.count <= 40, content.starts(with: state) else { continue }
            var name = content.dropFirst(state.count).filter { !HanScript.isSpacing($0) }
            if let bracket = name.firstIndex(where: { $0 == "（" || $0 == "(" }) { name = Array(name[..<bracket]) }
            guard kinds.contains(where: { name.suffix($0.count).elementsEqual($0) }) else { continue }
            found.append(Citation(block: block.index, range: start..<index, name: name))
        }
        return found
    }
}
