import ChineseText
public import GazetteModel

/// 发文字号的年份标全称，序号不编虚位、不加“第”字。
public enum DocumentNumberFormCheck: Check {
    public static let code = "document-number-form"
    public static let explanation = CodeExplanation(
        title: "发文字号的写法",
        rule: "发文字号的年份标全称，发文顺序号不加“第”字、不编虚位（1 不编为 01），用半角阿拉伯数字",
        clause: "GB/T 9704-2012 §7.2.5",
        wrong: "见东县府办发〔2020〕第071号文件。",
        right: "见东县府办发〔2020〕71号文件。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block in
            DocumentNumberScanner.matches(in: block.scalars).compactMap { fault($0, in: block, parsed) }
                + shortYears(in: block, parsed)
        }
    }

    private static func fault(_ match: DocumentNumberMatch, in block: CheckedBlock, _ parsed: ParsedDocument) -> Diagnostic? {
        // After the closing bracket come 第, the digits and 号.
        let digits = match.numberRange.filter { block.isDigit($0) }.dropFirst(4)
        var faults: [String] = []
        // Orders are counted 第N号: 河北省人民政府令〔2019〕第8号.
        if !match.code.hasSuffix("令"), block.scalars[match.numberRange].contains("第") { faults.append("序号前有“第”字") }
        if let first = digits.first, digits.count > 1, ChineseNumeral.decimalDigit(block.scalars[first]) == 0 {
            faults.append("序号编了虚位")
        }
        let isWide = match.numberRange.contains { block.scalars[$0].value > 0xFF00 && block.isDigit($0) }
        if isWide { faults.append("用了全角数字") }
        guard !faults.isEmpty else { return nil }
        let ordinal = match.code.hasSuffix("令") ? "第" : ""
        let right = "\(match.code)〔\(match.year)〕\(ordinal)\(match.sequence)号"
        let isOld = match.year < 2012
        return finding(
            isOld ? .note : block.block.role == .documentNumber ? .error : .warning,
            "“\(block.text(match.range))”\(faults.joined(separator: "，"))", fix: "核对原件后改为“\(right)”", in: parsed,
            block: block.index, match.numberRange)
    }

    /// 〔20〕71号: a year of two digits between six-cornered or square brackets after an organ's code.
    private static func shortYears(in block: CheckedBlock, _ parsed: ParsedDocument) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in block.scalars.indices
        where block.scalars[index] == "〔" || block.scalars[index] == "[" || block.scalars[index] == "［" {
            guard block.isHan(index - 1), block.isDigit(index + 1), block.isDigit(index + 2),
                let close = block[index + 3], close == "〕" || close == "]" || close == "］"
            else { continue }
            var end = index + 4
            while end < index + 10, block.isDigit(end) { end += 1 }
            guard end > index + 4, block[end] == "号" else { continue }
            found.append(
                finding(
                    .warning, "“\(block.text(index..<(end + 1)))”的年份没有写全", fix: "写出四位年份", in: parsed, block: block.index,
                    index..<(end + 1)))
        }
        return found
    }
}
