/// A full date found in a text: 2020年10月21日, 二〇二〇年十月二十一日, 中華民國94年1月12日.
public struct ChineseDate: Sendable, Equatable {
    /// How the numbers are written.
    public enum Style: Sendable, Equatable {
        case arabic
        case han
        case mixed
    }

    /// From the first character of the year (or of 中華民國) through 日.
    public var range: Range<Int>
    /// From the first digit of the year to before 年.
    public var yearRange: Range<Int>
    public var monthRange: Range<Int>
    public var dayRange: Range<Int>
    /// The year of the common era; the written one plus 1911 after 中華民國.
    public var year: Int
    /// As written, not tested against the calendar.
    public var month: Int
    /// As written, not tested against the calendar.
    public var day: Int
    public var style: Style

    /// Every full date, in order; years have four digits, except after 中華民國.
    public static func matches(in scalars: [Unicode.Scalar]) -> [ChineseDate] {
        matches(in: scalars, 0..<scalars.count)
    }

    /// Every full date that lies in the range, in order.
    public static func matches(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [ChineseDate] {
        var found: [ChineseDate] = []
        var floor = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if scalars[index] == "年", let date = date(scalars, yearMark: index, floor: floor, ceiling: range.upperBound) {
                found.append(date)
                floor = date.range.upperBound
                index = floor
            } else {
                index += 1
            }
        }
        return found
    }

    private static func date(_ scalars: [Unicode.Scalar], yearMark: Int, floor: Int, ceiling: Int) -> ChineseDate? {
        guard let year = yearBefore(yearMark, scalars, floor: floor) else { return nil }
        var index = yearMark + 1
        guard let month = number(scalars, &index, ceiling, end: "月"), let day = number(scalars, &index, ceiling, end: "日")
        else { return nil }
        let parts = [year.isHan, month.isHan, day.isHan]
        let style: Style = parts.allSatisfy(\.self) ? .han : parts.contains(true) ? .mixed : .arabic
        return ChineseDate(
            range: year.start..<index, yearRange: year.digits, monthRange: month.range, dayRange: day.range,
            year: year.value, month: month.value, day: day.value, style: style)
    }

    private static let republics = ["中華民國", "中华民国", "民國"].map { Array($0.unicodeScalars) }

    private static func yearBefore(
        _ mark: Int, _ scalars: [Unicode.Scalar], floor: Int
    ) -> (start: Int, digits: Range<Int>, value: Int, isHan: Bool)? {
        var end = mark
        while end > floor, mark - end < 3, HanScript.isSpacing(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > floor, end - start < 5, isYearScalar(scalars[start - 1]) { start -= 1 }
        guard start < end, let value = yearValue(scalars[start..<end]) else { return nil }
        let isHan = !scalars[start..<end].allSatisfy { ChineseNumeral.decimalDigit($0) != nil }
        for name in republics where value < 200 && start - floor >= name.count {
            if scalars[(start - name.count)..<start].elementsEqual(name) {
                return (start - name.count, start..<end, value + 1911, isHan)
            }
        }
        guard end - start == 4, (1000...2999).contains(value) else { return nil }
        return (start, start..<end, value, isHan)
    }

    private static func isYearScalar(_ scalar: Unicode.Scalar) -> Bool {
        ChineseNumeral.contains(scalar) || ChineseNumeral.decimalDigit(scalar) != nil || scalar == "O" || scalar == "Ｏ"
    }

    /// A year's digits; a mixture such as 二0一九 or 二Ｏ一九 is what careless typing leaves of 〇.
    private static func yearValue(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        if scalars.count < 4, let value = ChineseNumeral.value(of: scalars) { return value }
        var value = 0
        for scalar in scalars {
            let isLetter = scalar == "O" || scalar == "Ｏ"
            guard let digit = isLetter ? 0 : ChineseNumeral.digit(scalar) ?? ChineseNumeral.decimalDigit(scalar) else {
                return nil
            }
            value = value * 10 + digit
        }
        return value
    }

    private static func number(
        _ scalars: [Unicode.Scalar], _ index: inout Int, _ ceiling: Int, end: Unicode.Scalar
    ) -> (range: Range<Int>, value: Int, isHan: Bool)? {
        skipSpacing(scalars, &index, ceiling)
        let start = index
        while index < ceiling, index - start < 4,
            ChineseNumeral.contains(scalars[index]) || ChineseNumeral.decimalDigit(scalars[index]) != nil
        { index += 1 }
        let range = start..<index
        let digits = scalars[range].compactMap(ChineseNumeral.decimalDigit)
        let isHan = digits.isEmpty
        guard !range.isEmpty, isHan || digits.count == range.count, isHan || digits.count <= 2,
            let value = isHan ? ChineseNumeral.value(of: scalars[range]) : digits.reduce(0, { $0 * 10 + $1 })
        else { return nil }
        skipSpacing(scalars, &index, ceiling)
        guard index < ceiling, scalars[index] == end else { return nil }
        index += 1
        return (range, value, isHan)
    }

    private static func skipSpacing(_ scalars: [Unicode.Scalar], _ index: inout Int, _ ceiling: Int) {
        let start = index
        while index < ceiling, index - start < 4, HanScript.isSpacing(scalars[index]) { index += 1 }
    }
}
