import ChineseText
import GazetteModel

/// What stands before the body: number, title, headnote, addressee.
extension StructureReader {
    /// Reads the front of the part that was begun last and returns the first line of its body.
    mutating func readFront(from start: Int) -> Int {
        var index = readFrontMatter(from: start)
        var hasTitle = false
        while index < lines.count {
            let line = lines[index]
            if !hasTitle, isTitle(line, isFirst: true) {
                index = readTitle(from: index)
                hasTitle = true
                continue
            }
            guard let role = frontRole(of: line, hasTitle: hasTitle, at: index) else { break }
            add(frontBlock(line, role))
            index += 1
            if role == .addressee { break }
        }
        return index
    }

    /// The block `---` … `---` that opens a Markdown file.
    private mutating func readFrontMatter(from start: Int) -> Int {
        guard start == 0, text(of: lines[0]) == "---",
            let end = lines.prefix(40).dropFirst().firstIndex(where: { text(of: $0) == "---" })
        else { return start }
        for line in lines[...end] {
            add(BlockDraft(line, .paragraph))
            if text(of: line).hasExactPrefix("title: ") {
                parts[0].title = titleText((line.text.lowerBound + 7)..<line.text.upperBound)
            }
        }
        return end + 1
    }

    private func frontRole(of line: SourceLine, hasTitle: Bool, at index: Int) -> TextBlock.Role? {
        switch line.form {
        case .documentNumber: return .documentNumber
        case .date: return hasTitle ? .date : nil
        case .bracketed where hasTitle: return isNote(line) ? .note : .headnote
        default: break
        }
        if isAddressee(line), hasTitle || part.blocks.isEmpty { return .addressee }
        guard hasTitle else { return isPreamble(at: index) ? .paragraph : nil }
        if isHistory(line) { return .headnote }
        // A crawler's second copy of the title, and the comment that ends a Markdown head.
        if line.count <= LineClassifier.longestShortLine, han(compact(line.text)) == han(part.title) { return .paragraph }
        return text(of: line).hasExactPrefix("<!--") ? .paragraph : nil
    }

    private func frontBlock(_ line: SourceLine, _ role: TextBlock.Role) -> BlockDraft {
        switch role {
        case .date, .documentNumber: BlockDraft(line, role, spacing: .none)
        default: BlockDraft(line, role)
        }
    }

    /// Lines of a web export above the title: they are text, but not the document's.
    private func isPreamble(at index: Int) -> Bool {
        guard parts.count == 1, index < 6, lines[index].count <= LineClassifier.longestShortLine,
            isLabel(lines[index]) || Self.foreignStarts.contains(source.scalars[lines[index].text.lowerBound])
        else { return false }
        return lines[(index + 1)..<min(lines.count, index + 7)].contains { isTitle($0, isFirst: true) }
    }

    private static let historyWords = ["通过", "公布", "发布", "修订", "修正", "施行", "批准", "修改", "发出", "通過", "公告"]

    /// 2010年2月26日 第十一届全国人民代表大会常务委员会第十三次会议通过
    private func isHistory(_ line: SourceLine) -> Bool {
        guard line.form == .text || isNumberedByDate(line), line.count <= LineClassifier.longestShortLine, last(of: line) != "。",
            let date = ChineseDate.matches(in: source.scalars, line.text).first,
            date.range.lowerBound - line.text.lowerBound <= 4
        else { return false }
        let text = text(of: line)
        return Self.historyWords.contains { text.contains($0) }
    }

    private func isNumberedByDate(_ line: SourceLine) -> Bool {
        if case .imprint = line.form { return true }
        return false
    }

    private static let introducing = ["如下", "通知", "以下", "如次", "下列", "事项", "公告", "通告", "决定", "意见"]

    /// A short line that ends with a colon and names somebody rather than what follows.
    private func isAddressee(_ line: SourceLine) -> Bool {
        guard part.kind == .main, line.form == .text || isLabel(line), line.count <= 300 else { return false }
        let end = last(of: line)
        guard end == "：" || end == ":", !contains(["。", "；", "！", "？"], in: line) else { return false }
        let text = text(of: line)
        return !Self.introducing.contains { text.contains($0) }
    }

    /// The Han characters only, by which copies of a title are known whatever became of their punctuation.
    private func han(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter(HanScript.contains) }

    private func isLabel(_ line: SourceLine) -> Bool {
        if case .label = line.form { return true }
        return false
    }

    private static let noteOpenings = ["（此件", "(此件", "（本文有删减", "（此页", "（联系人"]

    func isNote(_ line: SourceLine) -> Bool {
        let text = text(of: line)
        return Self.noteOpenings.contains { text.hasExactPrefix($0) }
    }
}
