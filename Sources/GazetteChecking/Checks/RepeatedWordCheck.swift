import ChineseText
public import GazetteModel

/// 多打的字和标点。
public enum RepeatedWordCheck: Check {
    public static let code = "repeated-word"
    public static let explanation = CodeExplanation(
        title: "重复的字词和标点",
        rule: "虚词和标点不重复，词语不连写两遍",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条；GB/T 15834-2011 §4",
        wrong: "进一步完善政务公开的的工作机制。",
        right: "进一步完善政务公开的工作机制。")

    private static let particles = Set("的了是及把被，。；：、".unicodeScalars)
    /// The doubled character belongs to two words, or to one of its own.
    private static let rightful = ["的的确确", "目的的", "标的的", "是是非非", "为了了", "了了解", "涉及及", "普及及", "以及及"]
    private static let exceptions = rightful.map { Array($0.unicodeScalars) }

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block in
            block.block.role == .tableCell ? [] : particles(in: block, parsed) + words(in: block, parsed)
        }
    }

    private static func particles(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        guard block.scalars.count > 1 else { return [] }
        return (1..<block.scalars.count).compactMap { index in
            let scalar = block.scalars[index]
            guard scalar == block.scalars[index - 1], particles.contains(scalar), block[index + 1] != scalar,
                index < 2 || block.scalars[index - 2] != scalar, !isRightful(block, index - 1)
            else { return nil }
            return finding(
                .warning, "“\(block.text(max(0, index - 3)..<min(block.scalars.count, index + 3)))”中的“\(scalar)\(scalar)”重复",
                fix: "核对后删去一个“\(scalar)”", in: parsed, block: block.index, (index - 1)..<(index + 1))
        }
    }

    private static func isRightful(_ block: CheckedBlock, _ start: Int) -> Bool {
        let from = max(0, start - 3)
        let around = block.scalars[from..<min(block.scalars.count, start + 5)]
        return exceptions.contains { word in
            around.indices.contains { around[$0...].starts(with: word) }
        }
    }

    /// Four to eight Han that stand twice in a row; shorter repetitions arise by chance, as in 工会委员会委员.
    private static func words(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var index = 0
        while index + 8 <= block.scalars.count {
            guard let length = repeatedLength(at: index, in: block) else {
                index += 1
                continue
            }
            let range = index..<(index + 2 * length)
            found.append(
                finding(
                    .warning, "“\(block.text(index..<(index + length)))”连写了两遍", fix: "核对后删去一遍", in: parsed, block: block.index,
                    range))
            index = range.upperBound
        }
        return found
    }

    private static func repeatedLength(at index: Int, in block: CheckedBlock) -> Int? {
        for length in 4...8 where index + 2 * length <= block.scalars.count {
            let first = block.scalars[index..<(index + length)]
            guard first.elementsEqual(block.scalars[(index + length)..<(index + 2 * length)]),
                first.allSatisfy(HanScript.contains),
                Set(first).count > 2
            else { continue }
            return length
        }
        return nil
    }
}
