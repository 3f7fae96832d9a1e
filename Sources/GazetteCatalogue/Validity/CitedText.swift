import ChineseText
import GazetteModel

/// A passage cut into what it cites and what stands between: the marks of a title, or a number that stands by itself.
struct CitedText {
    /// 《标题》（文号）, 「标题」, or a bare 文号.
    struct Citation {
        var range: Range<Int>
        var citation: RepealCitation
    }

    /// Folded, so that both scripts read alike; marks are as they were.
    let scalars: [UInt32]
    private(set) var citations: [Citation] = []
    /// For each scalar whether it is inside a citation or in brackets.
    private(set) var isEnclosed: [Bool]

    init(_ text: String) {
        let original = Array(text.unicodeScalars)
        scalars = original.map { Folding.fold($0.value) }
        isEnclosed = [Bool](repeating: false, count: original.count)
        var numbers = DocumentNumberScanner.matches(in: original)[...]
        var index = 0
        while index < original.count {
            while let first = numbers.first, first.range.lowerBound < index { numbers.removeFirst() }
            if let number = numbers.first, number.range.lowerBound == index {
                enclose(number.range, RepealCitation(title: "", number: Self.folded(number, original)))
                index = number.range.upperBound
            } else if let end = Self.end(ofMark: index, in: original) {
                if Self.quotes.keys.contains(original[index]) {
                    let title = String(String.UnicodeScalarView(original[(index + 1)..<(end - 1)]))
                    let after = Self.brackets(from: end, in: original)
                    let number = numbers.first { (end..<after).contains($0.range.lowerBound) }.map { Self.folded($0, original) }
                    enclose(index..<after, RepealCitation(title: title, number: number))
                    index = after
                } else {
                    for place in index..<end { isEnclosed[place] = true }
                    index = end
                }
            } else {
                index += 1
            }
        }
    }

    /// Every document number of a text.
    static func numbers(in text: String) -> [DocumentNumber] {
        let original = Array(text.unicodeScalars)
        return DocumentNumberScanner.matches(in: original).map { folded($0, original) }
    }

    private mutating func enclose(_ range: Range<Int>, _ citation: RepealCitation) {
        citations.append(Citation(range: range, citation: citation))
        for place in range { isEnclosed[place] = true }
    }

    private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["《": "》", "「": "」", "『": "』"]
    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = quotes.merging(["（": "）", "(": ")"]) { $1 }

    /// Where the mark that opens at a place is closed, behind its closing; nil where none opens, or it stays open.
    private static func end(ofMark start: Int, in text: [Unicode.Scalar]) -> Int? {
        guard let closing = pairs[text[start]] else { return nil }
        var depth = 0
        for index in start..<min(text.count, start + 400) {
            if text[index] == text[start] { depth += 1 }
            if text[index] == closing { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    /// Behind the brackets that follow a title: （文号）（试行）.
    private static func brackets(from start: Int, in text: [Unicode.Scalar]) -> Int {
        var end = start
        while end < text.count, text[end] == "（" || text[end] == "(", let after = Self.end(ofMark: end, in: text) { end = after }
        return end
    }

    private static func folded(_ match: DocumentNumberMatch, _ text: [Unicode.Scalar]) -> DocumentNumber {
        var number = DocumentNumber(scalars: text, match: match)
        // 原东政发〔2001〕5号 is a number of before.
        number.code = Folding.folded((number.code.hasPrefix("原") ? number.code.dropFirst() : number.code[...]).unicodeScalars)
        return number
    }
}
