import ChineseText
public import GazetteModel

/// 层次序数按规定的形式书写。
public enum LevelMarkFormCheck: Check {
    public static let code = "level-mark-form"
    public static let explanation = CodeExplanation(
        title: "层次序数的写法",
        rule: "层次序数写作“一、”“（一）”“1.”“（1）”：阿拉伯数字后用圆点，括号用全角且后面不加标点",
        clause: "GB/T 9704-2012 §7.3.3",
        wrong: "1、加强领导。各单位要高度重视，明确专人负责。",
        right: "1.加强领导。各单位要高度重视，明确专人负责。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        var faulty: [(block: CheckedBlock, mark: LevelMark, fault: String)] = []
        var counts: [String: Int] = [:]
        for block in CheckedBlock.all(of: parsed) {
            guard block.block.labelLength > 0, [.heading, .paragraph, .annexList].contains(block.block.role),
                let mark = LevelMark(in: block.scalars, 0..<block.scalars.count), let level = mark.level, mark.form != .circled
            else { continue }
            guard let fault = fault(block.text(0..<mark.length), level: level) else { continue }
            counts[fault, default: 0] += 1
            if counts[fault, default: 0] <= mostReported { faulty.append((block, mark, fault)) }
        }
        // A habit that runs through the text is one finding, at its first place.
        var seen: Set<String> = []
        return faulty.compactMap { block, mark, fault in
            let count = counts[fault, default: 0]
            guard count <= mostReported || seen.insert(fault).inserted else { return nil }
            let written = block.text(0..<mark.length)
            let times = count > mostReported ? "（全文同类 \(count) 处）" : ""
            return finding(
                .warning, "“\(written)”\(fault)\(times)", fix: "改为“\(MarkSequence.written(mark.form, mark.value))”", in: parsed,
                block: block.index, 0..<mark.length)
        }
    }

    /// More faults of one kind are reported together.
    private static let mostReported = 5

    private static func fault(_ mark: String, level: Int) -> String? {
        let scalars = Array(mark.unicodeScalars)
        if scalars.contains("*") || scalars.contains("#") || scalars.count == 1 { return nil }
        if level == 1 { return scalars.last == "、" ? nil : "的顿号写成了圆点" }
        if level == 3 {
            if scalars.last == "、" { return "用了顿号，阿拉伯数字后应当用圆点" }
            return scalars.contains { $0.value > 0xFF0F && $0.value < 0xFF1A } ? "用了全角数字" : nil
        }
        if scalars.last == "、" { return "后面多了顿号" }
        if scalars.contains("(") || scalars.contains(")") { return "的括号是半角" }
        return nil
    }
}
