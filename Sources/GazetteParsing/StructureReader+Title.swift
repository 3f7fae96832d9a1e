import ChineseText
import GazetteModel

/// The title, which may be set in several lines.
extension StructureReader {
    private static let sentenceMarks = Set("。；！？;｡".unicodeScalars)
    private static let openEnds = Set("：:，,、".unicodeScalars)
    static let foreignStarts = Set("【<|@[-*=".unicodeScalars)
    /// A title has no more lines than this.
    private static let mostLines = 6

    /// Whether the line can be (a line of) a title.
    func isTitle(_ line: SourceLine, isFirst: Bool) -> Bool {
        if case .markdownHeading(let depth, _) = line.form { return isFirst && depth == 1 }
        guard line.form == .text, line.count <= LineClassifier.longestShortLine, !Self.openEnds.contains(last(of: line)),
            !contains(Self.sentenceMarks, in: line), !Self.foreignStarts.contains(source.scalars[line.text.lowerBound])
        else { return false }
        let text = compact(line.text)
        if text.containsExactly("://") || text.containsExactly("__") || text.hasExactPrefix("::") { return false }
        if text.containsExactly("，"), !TitleForm.isComplete(text) { return false }
        return !isFirst || text.unicodeScalars.count >= 4 || TitleForm.isGenre(text)
    }

    /// Reads the title's lines and returns the line after them.
    mutating func readTitle(from start: Int) -> Int {
        if case .markdownHeading(_, let length) = lines[start].form {
            add(BlockDraft(lines[start], .title, spacing: .letterspaced))
            let range = (lines[start].text.lowerBound + length)..<lines[start].text.upperBound
            parts[parts.count - 1].title = TitleForm.plain(titleText(range))
            return start + 1
        }
        let end = endOfTitle(from: start)
        for line in lines[start..<end] { add(BlockDraft(line, .title, spacing: .letterspaced)) }
        parts[parts.count - 1].title = lines[start..<end].map { titleText($0.text) }.joined()
        return end
    }

    func endOfTitle(from start: Int) -> Int {
        var title = compact(lines[start].text)
        var end = start + 1
        while end < lines.count, end - start < Self.mostLines, isTitle(lines[end], isFirst: false) {
            let next = compact(lines[end].text)
            guard next != title, continues(title, with: next) else { break }
            title += next
            end += 1
        }
        return end
    }

    private func continues(_ title: String, with next: String) -> Bool {
        if TitleForm.isGenre(next) { return !TitleForm.isComplete(title) }
        if next.hasExactPrefix("的"), TitleForm.isComplete(next) { return true }
        if !TitleForm.isBalanced(title) { return true }
        if TitleForm.isComplete(title) { return false }
        if TitleForm.isCutShort(title) { return true }
        if TitleForm.isAuthority(title) {
            return next.hasExactPrefix("关于") || TitleForm.isComplete(next) || TitleForm.isAuthority(next)
        }
        if next.hasExactPrefix("关于") || next.unicodeScalars.count <= 40 && TitleForm.isComplete(next) { return true }
        return title.containsExactly("关于") && next.unicodeScalars.count <= 40 && !TitleForm.isAuthority(next)
    }
}
