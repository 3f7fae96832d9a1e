import ChineseText
import GazetteModel

/// Pictures, footnotes and lists of names.
extension StructureReader {
    private static let longestCaption = 60

    /// Reads a picture and the caption under it, and returns the line after them.
    mutating func readFigure(at index: Int) -> Int? {
        let line = lines[index]
        guard case .figure(let alternative, let file) = line.form else { return nil }
        let hasCaption = index + 1 < lines.count && isFigureCaption(lines[index + 1])
        var block = BlockDraft(hasCaption ? lines[index + 1] : line, .figure, spacing: .letterspaced)
        if !hasCaption { block.text = line.text.lowerBound..<line.text.lowerBound }
        block.figure = FigureReference(file: source.text(in: file), alternative: source.text(in: alternative))
        add(block)
        return hasCaption ? index + 2 : index + 1
    }

    private func isFigureCaption(_ line: SourceLine) -> Bool {
        guard line.form == .text, line.count <= Self.longestCaption, last(of: line) != "。" else { return false }
        return isNumbered("图", line) || isNumbered("圖", line)
    }

    /// A note with its label before it.
    func footnote(_ line: SourceLine, label: Range<Int>, note: Range<Int>) -> BlockDraft {
        var block = BlockDraft(line, .footnote)
        block.prefix = label
        block.text = note
        block.labelEnd = label.upperBound
        block.headingEnd = label.lowerBound
        return block
    }

    /// Reads lines of names and returns the line after them.
    mutating func readNames(at index: Int) -> Int? {
        var end = index
        var count = 0
        while end < lines.count, lines[end].form == .text, end == index || lines[end].index == lines[end - 1].index + 1 {
            let names = NameLine.count(source.scalars, lines[end].text)
            guard names >= 2 || names == 1 && end > index else { break }
            count += names
            end += 1
        }
        guard count >= 3, end > index, NameLine.count(source.scalars, lines[index].text) >= 3 || end - index > 1 else {
            return nil
        }
        // A line of organs over a date is a signature, not a list.
        if end < lines.count, lines[end].form == .date, end - index == 1 { return nil }
        for line in lines[index..<end] { add(BlockDraft(line, .nameList)) }
        return end
    }
}
