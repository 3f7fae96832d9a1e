import ChineseText
public import GazetteModel

/// 日期写全、写对。
public enum DateFormCheck: Check {
    public static let code = "date-form"
    public static let explanation = CodeExplanation(
        title: "日期的写法",
        rule: "日期写明年月日，年份标全称，成文日期用阿拉伯数字、月日不编虚位；汉字年份用“〇”；日历上须有这一天",
        clause: "GB/T 9704-2012 §7.3.5.4；GB/T 15835-2011 §4.2.2、§5.1.4",
        wrong: "请于2020.10.21前报送材料，逾期不予受理。",
        right: "请于2020年10月21日前报送材料，逾期不予受理。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block in
            fullDates(in: block, parsed) + numericDates(in: block, parsed) + shortYears(in: block, parsed)
                + hanYears(in: block, parsed)
        }
    }

    private static func fullDates(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        ChineseDate.matches(in: block.scalars).compactMap { date in
            let written = block.text(date.range)
            if CalendarDay(year: date.year, month: date.month, day: date.day) == nil {
                return finding(.error, "“\(written)”日历上没有这一天", fix: "核对原件", in: parsed, block: block.index, date.range)
            }
            let isPadded = [date.monthRange, date.dayRange].contains {
                ChineseNumeral.decimalDigit(block.scalars[$0.lowerBound]) == 0
            }
            guard block.block.role == .date, isPadded else { return nil }
            return finding(
                .warning, "“\(written)”的月、日编了虚位", fix: "改为“\(date.year)年\(date.month)月\(date.day)日”", in: parsed,
                block: block.index, date.range)
        }
    }

    /// 2020.10.21 2020-10-21 2020/10/21 in running text; tables and label lines may have them.
    private static func numericDates(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        guard block.block.role != .tableCell, block.block.role != .labelLine else { return [] }
        var found: [Diagnostic] = []
        var index = 0
        while index + 7 < block.scalars.count {
            guard !block.isDigit(index - 1), let date = numericDate(at: index, in: block), isInText(block, index..<date.end)
            else {
                index += 1
                continue
            }
            let day = CalendarDay(year: date.fields[0], month: date.fields[1], day: date.fields[2])
            found.append(
                finding(
                    .warning, "“\(block.text(index..<date.end))”不是公文的日期写法", fix: day.map { "改为“\($0.printed)”" } ?? "核对后写明年月日",
                    in: parsed, block: block.index, index..<date.end))
            index = date.end
        }
        return found
    }

    private static func numericDate(at start: Int, in block: CheckedBlock) -> (fields: [Int], end: Int)? {
        var fields: [Int] = []
        var index = start
        var separator: Unicode.Scalar?
        for width in [4...4, 1...2, 1...2] {
            let first = index
            var value = 0
            while index - first < width.upperBound, let digit = block[index].flatMap(ChineseNumeral.decimalDigit) {
                value = value * 10 + digit
                index += 1
            }
            guard width.contains(index - first) else { return nil }
            fields.append(value)
            if fields.count == 3 { break }
            guard let mark = block[index], mark == "." || mark == "-" || mark == "/" || mark == "．", mark == separator ?? mark
            else {
                return nil
            }
            separator = mark
            index += 1
        }
        guard !block.isDigit(index), (1900...2099).contains(fields[0]), (1...12).contains(fields[1]), (1...31).contains(fields[2])
        else {
            return nil
        }
        return (fields, index)
    }

    /// Not part of an address, a file name, a number of a standard or an index number.
    private static func isInText(_ block: CheckedBlock, _ range: Range<Int>) -> Bool {
        // The head of a Markdown file has its own notation: date: 2010-03-01.
        if block[range.lowerBound - 1] == " ", block[range.lowerBound - 2] == ":" { return false }
        let neighbours = [block[range.lowerBound - 1], block[range.upperBound]].compactMap(\.self)
        return neighbours.allSatisfy { scalar in
            HanScript.contains(scalar) || HanScript.isSpacing(scalar) || "，。；：、（）“”—～~()\"".unicodeScalars.contains(scalar)
        }
    }

    /// 20年10月 for 2020年10月.
    private static func shortYears(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        block.scalars.indices.compactMap { index in
            guard block.scalars[index] == "年", block.isDigit(index - 1), block.isDigit(index - 2), !block.isDigit(index - 3),
                block.isDigit(index + 1), let month = [index + 2, index + 3].first(where: { block[$0] == "月" }),
                !followsNumber(block[index - 3])
            else { return nil }
            let range = (index - 2)..<(month + 1)
            return finding(.warning, "“\(block.text(range))”的年份没有写全", fix: "写出四位年份", in: parsed, block: block.index, range)
        }
    }

    private static func followsNumber(_ before: Unicode.Scalar?) -> Bool {
        guard let before else { return false }
        return ChineseNumeral.contains(before) || ".．第满〔".unicodeScalars.contains(before)
    }

    /// 二0二0年 二○二○年 二零二零年: the zero of a year in Han is 〇.
    private static func hanYears(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        block.scalars.indices.compactMap { index in
            guard index >= 4, block.scalars[index] == "年" else { return nil }
            let year = Array(block.scalars[(index - 4)..<index])
            guard let first = year.first.flatMap(ChineseNumeral.digit), (1...2).contains(first), year.allSatisfy(isYearDigit),
                let zero = year.first(where: isWrongZero), year.contains(where: { ChineseNumeral.digit($0) ?? 0 > 0 })
            else { return nil }
            let range = (index - 4)..<(index + 1)
            let right = String(String.UnicodeScalarView(year.map { isWrongZero($0) ? "〇" : $0 })) + "年"
            // ○ and 零 were usual before GB/T 15835-2011.
            let severity: Diagnostic.Severity = zero == "○" || zero == "零" ? .note : .warning
            return finding(
                severity, "“\(block.text(range))”的零写成了“\(zero)”", fix: "改为“\(right)”", in: parsed, block: block.index, range)
        }
    }

    private static func isWrongZero(_ scalar: Unicode.Scalar) -> Bool {
        ["0", "０", "O", "o", "Ｏ", "○", "零"].contains(scalar)
    }

    private static func isYearDigit(_ scalar: Unicode.Scalar) -> Bool {
        ChineseNumeral.digit(scalar) != nil || isWrongZero(scalar)
    }
}
