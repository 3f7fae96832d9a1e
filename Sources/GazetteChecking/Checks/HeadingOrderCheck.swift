import ChineseText
public import GazetteModel

/// 层次序数连续，不跳级。
public enum HeadingOrderCheck: Check {
    public static let code = "heading-order"
    public static let explanation = CodeExplanation(
        title: "层次序数的顺序",
        rule: "结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，同一层的序数不缺、不重",
        clause: "GB/T 9704-2012 §7.3.3",
        wrong: "一、总体要求\n\n坚持依法公开、应公开尽公开的原则，稳步推进。\n\n三、保障措施\n\n各单位要加强领导，落实责任，抓好各项工作。",
        right: "一、总体要求\n\n坚持依法公开、应公开尽公开的原则，稳步推进。\n\n二、保障措施\n\n各单位要加强领导，落实责任，抓好各项工作。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        // Gazettes of traditional script print amended articles alone, and number by 壹、一、（一）.
        guard !parsed.isTraditional else { return [] }
        let blocks = CheckedBlock.all(of: parsed)
        var found: [Diagnostic] = []
        var sequence = MarkSequence()
        // The blocks from the last mark of a form on, in which a missing number may stand within a line.
        var places: [LevelMark.Form: Int] = [:]
        for (index, block) in blocks.enumerated() {
            if index > 0, block.part != blocks[index - 1].part { (sequence, places) = (MarkSequence(), [:]) }
            guard block.block.labelLength > 0, [.heading, .paragraph, .article].contains(block.block.role),
                let mark = LevelMark(in: block.scalars, 0..<block.scalars.count)
            else {
                sequence.passText()
                continue
            }
            let from = places.updateValue(index, forKey: mark.form) ?? 0
            guard let fault = sequence.take(mark), !isWithinLine(fault, blocks[from..<index]) else { continue }
            found.append(
                finding(
                    fault.isJump ? .note : .warning, summary(fault, block.text(0..<mark.length)), fix: fix(fault), in: parsed,
                    block: block.index, 0..<mark.length))
        }
        return found
    }

    /// Texts that lost line ends have the missing number in the middle of a line.
    private static func isWithinLine(_ fault: MarkSequence.Fault, _ blocks: ArraySlice<CheckedBlock>) -> Bool {
        guard case .gap(let expected) = fault else { return false }
        let wanted = Array(expected.unicodeScalars)
        return blocks.contains { block in
            block.scalars.indices.contains { block.scalars[$0] == wanted[0] && block.scalars[$0...].starts(with: wanted) }
        }
    }

    private static func summary(_ fault: MarkSequence.Fault, _ mark: String) -> String {
        switch fault {
        case .gap(let expected): "“\(mark)”之前缺“\(expected)”"
        case .repeated: "“\(mark)”重复，前面已有同一序数"
        case .backward(let last): "“\(mark)”排在“\(last)”之后，序数倒退"
        case .jump(let skipped): "“\(mark)”越过了“\(skipped)”这一层"
        }
    }

    private static func fix(_ fault: MarkSequence.Fault) -> String {
        switch fault {
        case .gap: "核对是否漏排一项，或改正序数"
        case .repeated, .backward: "核对后改正序数"
        case .jump: "按“一、（一）1.（1）”逐层标注"
        }
    }
}
