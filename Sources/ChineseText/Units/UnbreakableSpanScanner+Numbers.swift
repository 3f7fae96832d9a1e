/// Numbers with signs, units, dates and ranges.
extension UnbreakableSpanScanner {
    /// A hard quantity has at most so many digits; a longer number may leave its unit to the next line.
    private static let mostDigitsWithUnit = 4

    mutating func scanNumber() -> Bool {
        let first = index
        var start = first
        if isSign(value(first - 1)) { start -= 1 }
        var end = numberEnd(from: first)
        let digits = (first..<end).count { isDigit($0) }
        while isSuffix(value(end)) {
            end += 1
            if isDigit(end) { end = numberEnd(from: end) }
        }
        var kind = UnbreakableSpan.Kind.number
        let unit = ChineseUnits.length(in: scalars, at: end)
        if unit > 0 {
            kind = .quantity
            let isShort = digits <= Self.mostDigitsWithUnit
            if end - start > 1 { add(start..<end, .number) }
            add(start..<end + unit, .quantity, isShort ? .hard : .soft)
            end += unit
            joinDate(start..<end)
        } else if isDigit(end - 1) && isLabelMark(value(end)) && !isDigit(end + 1) {
            end += 1
            kind = .label
        }
        if kind != .quantity, end - start > 1 { add(start..<end, kind) }
        addConnector(after: end)
        index = end
        return true
    }

    /// Keeps the connector of a range on the line of what is before it.
    mutating func addConnector(after end: Int) {
        guard TextAlphabet.isConnector(value(end)), !TextAlphabet.isConnector(value(end + 1)) else { return }
        if isDigit(end + 1) || isSign(value(end + 1)) && isDigit(end + 2) { add(end - 1..<end + 1, .range) }
    }

    /// Joins a part of a date or time to the part before it.
    mutating func joinDate(_ part: Range<Int>) {
        guard let rank = dateRank(value(part.upperBound - 1)) else { return }
        if let last = lastDatePart, last.range.upperBound == part.lowerBound, last.rank < rank {
            add(last.range.lowerBound..<part.upperBound, .date, .soft)
        }
        lastDatePart = (part, rank)
    }

    /// Digits with the marks that stand between two of them.
    private func numberEnd(from start: Int) -> Int {
        var end = start
        while true {
            end = self.end(from: end, while: TextAlphabet.isDigit)
            guard isInnerMark(value(end)), isDigit(end + 1) else { return end }
            end += 1
        }
    }

    private func isInnerMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x2C, 0x2E, 0x2F, 0x3A, 0x2236, 0xFF0E, 0xFF1A: true  // , . / : ∶ ． ：
        default: false
        }
    }

    private func isSign(_ value: UInt32) -> Bool {
        switch value {
        case 0x24, 0x2B, 0xA3, 0xA5, 0xA7, 0xB1, 0x20AC, 0x2116, 0x2212, 0x2248, 0x2264...0x2267: true
        case 0xFF04, 0xFF0B, 0xFFE1, 0xFFE5: true
        default: false
        }
    }

    private func isSuffix(_ value: UInt32) -> Bool {
        switch value {
        case 0x25, 0xB0, 0xB2, 0xB3, 0x2030, 0x2032, 0x2033, 0x2103, 0x2109, 0xFF05: true
        default: false
        }
    }

    private func isLabelMark(_ value: UInt32) -> Bool { value == 0x2E || value == 0x3001 || value == 0xFF0E }

    private func dateRank(_ unit: UInt32) -> Int? {
        switch unit {
        case 0x5E74: 0  // 年
        case 0x6708: 1  // 月
        case 0x65E5: 2  // 日
        case 0x65F6, 0x6642: 3  // 时 時
        case 0x5206: 4  // 分
        case 0x79D2: 5  // 秒
        default: nil
        }
    }
}
