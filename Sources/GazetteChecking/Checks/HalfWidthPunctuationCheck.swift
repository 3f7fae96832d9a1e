import ChineseText
public import GazetteModel

/// 汉字之间用全角标点。
public enum HalfWidthPunctuationCheck: Check {
    public static let code = "half-width-punctuation"
    public static let explanation = CodeExplanation(
        title: "汉字之间的半角标点",
        rule: "汉字之间的逗号、分号、冒号、叹号、问号、句号、括号用全角形式",
        clause: "GB/T 15834-2011 §4、§5.1",
        wrong: "释放更多积极信号,有效提振市场信心。",
        right: "释放更多积极信号，有效提振市场信心。")

    private static let full: [Unicode.Scalar: Unicode.Scalar] = [
        ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（",
    ]

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        CheckedBlock.all(of: parsed).flatMap { block in
            block.block.role == .tableCell ? [] : findings(in: block, parsed)
        }
    }

    /// A half-width mark, or a pair of brackets of which one is half-width at least.
    private struct Place {
        let range: Range<Int>
        let mark: Unicode.Scalar
        let isPair: Bool
    }

    /// One finding for a mark and block, at its first place.
    private static func findings(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        let places = places(in: block)
        var counts: [Unicode.Scalar: Int] = [:]
        for place in places { counts[place.mark, default: 0] += 1 }
        var seen: Set<Unicode.Scalar> = []
        return places.filter { seen.insert($0.mark).inserted }.map { place in
            let times = counts[place.mark, default: 1] > 1 ? "（本段同类 \(counts[place.mark, default: 1]) 处）" : ""
            let right = place.mark == "(" ? place.isPair ? "（）" : "（" : full[place.mark].map { String($0) } ?? ""
            let around =
                place.mark == "("
                ? "“\(shortened(block.text(place.range)))”的括号"
                : "“\(block.text(max(0, place.range.lowerBound - 2)..<min(block.scalars.count, place.range.upperBound + 2)))”中的“\(place.mark)”"
            return finding(.warning, "\(around)是半角\(times)", fix: "改为“\(right)”", in: parsed, block: block.index, place.range)
        }
    }

    private static func places(in block: CheckedBlock) -> [Place] {
        // The level mark has a rule of its own.
        let start = min(block.block.labelLength, block.scalars.count)
        return (start..<block.scalars.count).compactMap { index in
            let scalar = block.scalars[index]
            guard full[scalar] != nil else { return nil }
            guard scalar == "(" else {
                return isBetweenHan(index, in: block) ? Place(range: index..<(index + 1), mark: scalar, isPair: false) : nil
            }
            guard let close = partner(of: index, in: block), isChinese(block, inside: index, close) else { return nil }
            let isPair = block.scalars[close] == ")"
            return Place(range: index..<(isPair ? close + 1 : index + 1), mark: scalar, isPair: isPair)
        }
    }

    /// The closing bracket within a reasonable distance, in either width.
    private static func partner(of open: Int, in block: CheckedBlock) -> Int? {
        var depth = 0
        for index in open..<min(block.scalars.count, open + 120) {
            if block.scalars[index] == "(" || block.scalars[index] == "（" { depth += 1 }
            if block.scalars[index] == ")" || block.scalars[index] == "）" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Brackets are Chinese when they stand in Chinese and hold some.
    private static func isChinese(_ block: CheckedBlock, inside open: Int, _ close: Int) -> Bool {
        guard close > open + 1 else { return false }
        // Markdown links [名称](address) keep their brackets.
        if block[open - 1] == "]" { return false }
        return block.scalars[(open + 1)..<close].contains(where: HanScript.contains)
    }

    private static func isBetweenHan(_ index: Int, in block: CheckedBlock) -> Bool {
        guard isChineseSide(block, index - 1) else { return false }
        if block.scalars[index] == "." {
            return block.isHan(index - 1) && (index + 1 == block.scalars.count || block.isHan(index + 1))
        }
        return isChineseSide(block, index + 1)
    }

    private static let marks = Set("《》“”（）、。，；：！？〔〕】【".unicodeScalars)

    private static func isChineseSide(_ block: CheckedBlock, _ index: Int) -> Bool {
        block.isHan(index) || block[index].map(marks.contains) ?? false
    }

    private static func shortened(_ text: String) -> String {
        text.count > 16 ? "\(text.prefix(8))…\(text.suffix(4))" : text
    }
}
