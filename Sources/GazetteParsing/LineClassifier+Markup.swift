import ChineseText

/// The written forms of pictures and footnotes.
extension LineClassifier {
    /// No mark of a note is longer.
    static let longestNoteLabel = 8

    /// ![替代文字](文件名), or [^①]: 注文; nil for any other line.
    static func markup(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        figure(scalars, range) ?? footnote(scalars, range)
    }

    private static func figure(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        guard range.count > 5, range.count <= 400, scalars[range].starts(with: "![".unicodeScalars),
            scalars[range.upperBound - 1] == ")",
            let middle = range.dropLast(2).first(where: { scalars[$0] == "]" && scalars[$0 + 1] == "(" })
        else { return nil }
        let file = (middle + 2)..<(range.upperBound - 1)
        guard !file.isEmpty, !scalars[file].contains(where: { HanScript.isSpacing($0) || $0 == "(" || $0 == ")" }) else {
            return nil
        }
        return .figure(alternative: (range.lowerBound + 2)..<middle, file: file)
    }

    private static func footnote(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        guard let label = noteLabel(scalars, range, at: range.lowerBound), label.upperBound + 1 < range.upperBound,
            scalars[label.upperBound + 1] == ":" || scalars[label.upperBound + 1] == "："
        else { return nil }
        let note = SourceLine.trimmed(scalars, (label.upperBound + 2)..<range.upperBound)
        return note.isEmpty ? nil : .footnote(label: label, note: note)
    }

    /// The label of [^label] at an offset of the range.
    static func noteLabel(_ scalars: [Unicode.Scalar], _ range: Range<Int>, at offset: Int) -> Range<Int>? {
        guard offset + 3 < range.upperBound, scalars[offset] == "[", scalars[offset + 1] == "^" else { return nil }
        var end = offset + 2
        while end < range.upperBound, scalars[end] != "]", end - offset <= longestNoteLabel + 2 {
            if HanScript.isSpacing(scalars[end]) || scalars[end] == "[" || scalars[end] == "|" { return nil }
            end += 1
        }
        guard end < range.upperBound, scalars[end] == "]", end > offset + 2, end - offset - 2 <= longestNoteLabel else {
            return nil
        }
        return (offset + 2)..<end
    }
}
