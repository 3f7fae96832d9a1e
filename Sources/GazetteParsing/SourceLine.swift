import ChineseText
import GazetteModel

/// A line of the source that has text, and the form it was recognised by.
struct SourceLine {
    /// Counted from 0 over all lines, blank ones included.
    let index: Int
    /// Offsets of the line without its end.
    let content: Range<Int>
    /// Offsets of the text between the spaces at both ends.
    let text: Range<Int>
    let form: LineForm

    var count: Int { text.count }
    /// How many spaces stand before the text; wide ones count double.
    let indent: Int

    /// Every line that is not blank.
    static func lines(of source: SourceText) -> [SourceLine] {
        var lines: [SourceLine] = []
        for index in source.lineStarts.indices {
            let content = source.contentRange(ofLine: index)
            let text = trimmed(source.scalars, content)
            if text.isEmpty { continue }
            let indent = source.scalars[content.lowerBound..<text.lowerBound].reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
            lines.append(
                SourceLine(
                    index: index, content: content, text: text, form: LineClassifier.form(of: source.scalars, text),
                    indent: indent))
        }
        return lines
    }

    static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, HanScript.isSpacing(scalars[start]) { start += 1 }
        while end > start, HanScript.isSpacing(scalars[end - 1]) { end -= 1 }
        return start..<end
    }
}

/// What a line looks like on its own, before its place in the document decides.
enum LineForm: Equatable {
    /// Nothing but a document number.
    case documentNumber
    /// 一、 （一） 1. （1） 第X条 第X章
    case numbered(LevelMark)
    /// `## ` without a number: how many marks, and how many scalars they take.
    case markdownHeading(depth: Int, length: Int)
    /// Nothing but a date.
    case date
    /// Wholly in round brackets.
    case bracketed
    /// 抄送：… or …2020年10月21日印发
    case imprint
    /// 附件1, alone or with the annex's name after a colon; the length of the label.
    case annexLabel(length: Int, isAlone: Bool)
    /// 附件：1.…
    case annexList(length: Int)
    /// 牵头单位：…; whether the label is one of the usual ones, and its length with the colon.
    case label(length: Int, isKnown: Bool)
    /// | a | b |
    case tableRow
    /// ![替代文字](文件名): source offsets.
    case figure(alternative: Range<Int>, file: Range<Int>)
    /// [^①]: 注文: source offsets of the label and of the note.
    case footnote(label: Range<Int>, note: Range<Int>)
    case text
}
