/// Ordinals, labels and dates in Chinese numerals.
extension UnbreakableSpanScanner {
    /// An ordinal of at most so many numerals is hard.
    private static let mostNumeralsHeld = 4

    /// 第三条, 第 3 条, 第（二）项, 第十二条之一.
    mutating func scanOrdinal() -> Bool {
        let start = index
        var first = end(from: start + 1, limit: 2, while: TextAlphabet.isBlank)
        let isParenthesised = value(first) == 0xFF08 || value(first) == 0x28
        if isParenthesised { first += 1 }
        var end = numeralsEnd(from: first)
        let count = end - first
        guard count > 0 else { return false }
        if isParenthesised {
            guard value(end) == 0xFF09 || value(end) == 0x29 else { return false }
            end += 1
        }
        let unit = self.end(from: end, limit: 2, while: TextAlphabet.isBlank)
        if Self.ordinalUnits.contains(value(unit)) {
            end = unit + 1
            if value(end) == 0x4E4B {  // 之
                let more = numeralsEnd(from: end + 1)
                if more > end + 1 { end = more }
            }
        }
        add(start..<end, .ordinal, count <= Self.mostNumeralsHeld ? .hard : .soft)
        if count > Self.mostNumeralsHeld { add(start..<first + 1, .ordinal) }
        addConnector(after: end)
        index = end
        return true
    }

    /// （一） or （12）.
    mutating func scanParenthesisedNumeral() -> Bool {
        let end = numeralsEnd(from: index + 1)
        guard end > index + 1, end - index <= 6, value(end) == 0xFF09 || value(end) == 0x29 else { return false }
        add(index..<end + 1, .label)
        index = end + 1
        return true
    }

    /// A label at the paragraph's start, held together with the character after it.
    ///
    /// It does not move on: the label and what follows may be tokens of their own as well.
    mutating func addParagraphLabel() {
        let end = paragraphLabelEnd(value(index))
        guard end > index else { return }
        let next = self.end(from: end, limit: 4, while: TextAlphabet.isBlank)
        guard next < scalars.count, !TextAlphabet.isLineEnd(value(next)) else { return }
        add(index..<next + 1, .label)
    }

    private func paragraphLabelEnd(_ first: UInt32) -> Int {
        switch first {
        case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x3229, 0x3280...0x3289: return index + 1
        case 0x28, 0xFF08:
            let end = numeralsEnd(from: index + 1)
            return end > index + 1 && (value(end) == 0xFF09 || value(end) == 0x29) ? end + 1 : index
        case 0x2014, 0x2015:
            return value(index + 1) == first && value(index + 2) != first ? index + 2 : index
        default:
            let end = numeralsEnd(from: index)
            guard end > index, end - index <= 4 else { return index }
            switch value(end) {
            case 0x3001: return end + 1
            case 0x2E, 0xFF0E, 0x29, 0xFF09: return isDigit(index) && !isDigit(end + 1) ? end + 1 : index
            default: return index
            }
        }
    }

    /// 二〇二〇年十月二十一日; only a year of four digits begins one.
    mutating func scanChineseDate() -> Bool {
        let yearEnd = end(from: index, limit: 5, while: TextAlphabet.isHanDigit)
        guard yearEnd - index == 4, value(yearEnd) == 0x5E74 else { return false }
        var end = yearEnd + 1
        add(index..<end, .date)
        for unit in [0x6708, 0x65E5] as [UInt32] {
            let numerals = self.end(from: end, limit: 4, while: TextAlphabet.isHanNumeral)
            guard numerals > end, numerals - end <= 3, value(numerals) == unit else { break }
            add(end..<numerals + 1, .date)
            add(index..<numerals + 1, .date, .soft)
            end = numerals + 1
        }
        index = end
        return true
    }

    private func numeralsEnd(from start: Int) -> Int {
        isDigit(start)
            ? end(from: start, limit: 8, while: TextAlphabet.isDigit)
            : end(from: start, limit: 12, while: TextAlphabet.isHanNumeral)
    }

    private static let ordinalUnits = Set(
        "编章节条款项目号届次批期卷类级名个位轮页篇册部季編節條項號屆類級個輪頁".unicodeScalars.map(\.value))
}
