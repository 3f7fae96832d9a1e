import ChineseText
import GazetteModel

/// Recognises a line by its own characters. Looks at whole lines only when they are short, so that a document
/// that lost its line ends costs no more than any other.
enum LineClassifier {
    /// No 文号, date, label or title line is longer.
    static let longestShortLine = 120

    /// The form of the text in a range that starts and ends with no space.
    static func form(of scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm {
        let isShort = range.count <= longestShortLine
        if scalars[range.lowerBound] == "|", scalars[range.upperBound - 1] == "|", range.count > 2 { return .tableRow }
        if let markup = markup(scalars, range) { return markup }
        if isShort, isDocumentNumber(scalars, range) { return .documentNumber }
        if let mark = LevelMark(in: scalars, range), !isRunTogether(mark, scalars, range) { return .numbered(mark) }
        if let heading = markdownHeading(scalars, range) { return heading }
        if isShort, isDate(scalars, range) { return .date }
        if isBracketed(scalars, range) { return .bracketed }
        if isShort, isImprint(scalars, range) { return .imprint }
        if let annex = annex(scalars, range) { return annex }
        return label(scalars, range) ?? .text
    }

    /// A line that starts with 第一章 and goes on with articles lost its line ends; it is no heading.
    private static func isRunTogether(_ mark: LevelMark, _ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard mark.isDivision else { return false }
        let rest = (range.lowerBound + mark.length)..<range.upperBound
        return rest.count > 50 || scalars[rest].contains("。")
    }

    private static func markdownHeading(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        var index = range.lowerBound
        while index < range.upperBound, scalars[index] == "#", index - range.lowerBound < 6 { index += 1 }
        guard index > range.lowerBound, index < range.upperBound, HanScript.isSpacing(scalars[index]) else { return nil }
        return .markdownHeading(depth: index - range.lowerBound, length: index + 1 - range.lowerBound)
    }

    /// 国办发〔2020〕17号, also in round brackets; 国务院令第63号, 第5号, 院授研綜字第09500057871號; with 签发人：… behind it, as
    /// documents to a higher authority have it (GB/T 9704-2012 §7.2.6).
    private static func isDocumentNumber(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let inner = SourceLine.trimmed(scalars, withoutBrackets(scalars, withoutSignatory(scalars, range)))
        guard let last = scalars[inner].last, last == "号" || last == "號", inner.count <= 40 else { return false }
        let text = Array(scalars[inner])
        let matches = DocumentNumberScanner.matches(in: text)
        if let only = matches.first, matches.count == 1 { return only.range == 0..<text.count }
        guard matches.isEmpty, let start = text.lastIndex(of: "第") else { return false }
        let number = text[(start + 1)..<(text.count - 1)].filter { !HanScript.isSpacing($0) }
        let isNumber = number.allSatisfy {
            ChineseNumeral.contains($0) || ChineseNumeral.decimalDigit($0) != nil || ("A"..."Z").contains($0)
        }
        let isCode = text[..<start].allSatisfy {
            HanScript.contains($0) || HanScript.isSpacing($0) || ChineseNumeral.decimalDigit($0) != nil
                || "〔〕[]（）()".unicodeScalars.contains($0)
        }
        return !number.isEmpty && isNumber && isCode
    }

    private static let signatories = ["签发人：", "签发人:"].map { Array($0.unicodeScalars) }

    /// What stands before 签发人：…; the whole range without it.
    private static func withoutSignatory(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        let start = range.dropFirst().first { index in
            scalars[index] == "签" && HanScript.isSpacing(scalars[index - 1])
                && signatories.contains { scalars[index..<range.upperBound].starts(with: $0) }
        }
        return start.map { range.lowerBound..<$0 } ?? range
    }

    private static func withoutBrackets(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        isBracketed(scalars, range) ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
    }

    private static func isBracketed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard range.count > 2, range.count <= 400 else { return false }
        let (first, last) = (scalars[range.lowerBound], scalars[range.upperBound - 1])
        guard first == "（" || first == "(", last == "）" || last == ")" else { return false }
        var depth = 0
        for index in range.dropLast() {
            if scalars[index] == "（" || scalars[index] == "(" { depth += 1 }
            if scalars[index] == "）" || scalars[index] == ")" { depth -= 1 }
            if depth == 0 { return false }
        }
        return true
    }

    private static func isDate(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let matches = ChineseDate.matches(in: scalars, range)
        return matches.count == 1 && matches[0].range == range
    }

    private static let imprintLabels = ["抄送", "分送", "抄报", "主题词", "主題詞"].map { Array($0.unicodeScalars) }

    private static func isImprint(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        for label in imprintLabels where scalars[range].starts(with: label) {
            let next = range.lowerBound + label.count
            if next < range.upperBound, scalars[next] == "：" || scalars[next] == ":" { return true }
        }
        guard scalars[range].suffix(2).elementsEqual("印发".unicodeScalars) else { return false }
        let body = SourceLine.trimmed(scalars, range.lowerBound..<(range.upperBound - 2))
        return ChineseDate.matches(in: scalars, range).last?.range.upperBound == body.upperBound
    }

    /// 附件 附件1 附件：… 附件2：…; 附表 and 附 likewise.
    private static func annex(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        guard scalars[range.lowerBound] == "附" else { return nil }
        var index = range.lowerBound + 1
        if index < range.upperBound, scalars[index] == "件" || scalars[index] == "表" { index += 1 }
        let word = index
        while index < range.upperBound, index - word < 6,
            ChineseNumeral.contains(scalars[index]) || ChineseNumeral.decimalDigit(scalars[index]) != nil
                || HanScript.isSpacing(scalars[index])
        { index += 1 }
        let hasNumber = scalars[word..<index].contains { !HanScript.isSpacing($0) }
        if index == range.upperBound { return .annexLabel(length: index - range.lowerBound, isAlone: true) }
        guard scalars[index] == "：" || scalars[index] == ":" else { return nil }
        index += 1
        let length = index - range.lowerBound
        if index == range.upperBound { return .annexLabel(length: length, isAlone: true) }
        return hasNumber ? .annexLabel(length: length, isAlone: false) : .annexList(length: length)
    }
}
