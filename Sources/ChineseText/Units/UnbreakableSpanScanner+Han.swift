/// Spaced names and description sequences.
extension UnbreakableSpanScanner {
    /// 张　三: two single characters with blanks between them, and no Han at their other sides.
    mutating func scanSpacedName() -> Bool {
        let end = self.end(from: index, limit: 5, while: TextAlphabet.isBlank)
        defer { index = end }
        let first = index - 1
        guard end - index <= 4, isHan(first), !isHan(first - 1), isHan(end), !isHan(end + 1), first >= spacedNameFloor else {
            return true
        }
        add(first..<end + 1, .spacedName)
        spacedNameFloor = end + 1
        return true
    }

    /// ⿰亻⿱… up to the operands that its operators ask for.
    mutating func scanDescription() -> Bool {
        var missing = 1
        var end = index
        while missing > 0, end - index < 32, value(end) >= 0x2E80 {
            switch value(end) {
            case 0x2FF2, 0x2FF3: missing += 2
            case 0x2FF0...0x2FFB: missing += 1
            case 0xFE00...0xFE0F, 0xE0100...0xE01EF: break
            default: missing -= 1
            }
            end += 1
        }
        add(index..<end, .ideographicDescription)
        index = end
        return true
    }

    private func isHan(_ index: Int) -> Bool { TextAlphabet.isHan(value(index)) }
}
