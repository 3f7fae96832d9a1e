import ChineseText
import GazetteModel

/// Paragraphs, headings, label lines, and where an annexed text begins.
extension StructureReader {
    /// Places the line (and the title that it may begin) and returns the next line to place.
    mutating func readBody(at index: Int) -> Int {
        let line = lines[index]
        if let next = readTable(at: index) ?? readFigure(at: index) ?? readNames(at: index) { return next }
        if let next = beginAnnexedText(at: index) { return next }
        if let block = signOff(at: index) {
            add(block)
            if block.role == .date { parts[parts.count - 1].isSigned = true }
            return index + 1
        }
        switch line.form {
        case .numbered(let mark): add(numbered(mark, at: index))
        case .markdownHeading: add(BlockDraft(line, .heading, heading: line.count))
        case .imprint: add(BlockDraft(line, .imprint))
        case .annexLabel(let length, _), .annexList(let length): add(BlockDraft(line, .annexList, label: length))
        case .footnote(let label, let note): add(footnote(line, label: label, note: note))
        case .bracketed where part.isSigned || isNote(line): add(BlockDraft(line, .note))
        case .label(let length, let isKnown) where isKnown || hasLabelledNeighbour(index):
            add(BlockDraft(line, .labelLine, label: length))
        case .documentNumber, .date, .bracketed, .label, .text, .tableRow, .figure: add(BlockDraft(line, .paragraph))
        }
        return index + 1
    }

    // MARK: - Numbered lines

    private static let headingEnds = Set("。；：，、;:,.！？!?".unicodeScalars)
    /// A heading with its number has no more characters (字) than this.
    private static let longestHeading = 40

    private mutating func numbered(_ mark: LevelMark, at index: Int) -> BlockDraft {
        let line = lines[index]
        if mark.form == .article {
            parts[parts.count - 1].hasArticles = true
            return BlockDraft(line, .article, label: mark.length)
        }
        if mark.isDivision {
            let depth = (divisions.firstIndex(of: mark.form) ?? 0) + 1
            return BlockDraft(line, .heading, level: depth, label: mark.length, heading: line.count, spacing: .letterspaced)
        }
        let level = mark.level ?? 0
        if continuesAnnexList(mark) { return BlockDraft(line, .annexList, level: level, label: mark.length) }
        if part.hasArticles || line.count == mark.length { return BlockDraft(line, .paragraph, level: level, label: mark.length) }
        if isStandAloneHeading(mark, at: index) {
            return BlockDraft(line, .heading, level: level, label: mark.length, heading: line.count, spacing: .letterspaced)
        }
        let heading = level <= 3 ? runInHeading(line) : 0
        return BlockDraft(line, .paragraph, level: level, label: mark.length, heading: heading)
    }

    private static let orders = ["应当", "不得", "应于", "應", "須"]

    /// The length of the heading up to the first 。 when text follows it; 0 without one.
    private func runInHeading(_ line: SourceLine) -> Int {
        let end = min(line.text.upperBound - 1, line.text.lowerBound + Self.longestHeading)
        guard let stop = source.scalars[line.text.lowerBound..<max(line.text.lowerBound, end)].firstIndex(of: "。") else {
            return 0
        }
        let sentence = source.scalars[line.text.lowerBound..<stop]
        if sentence.contains(where: { $0 == "；" || $0 == "：" || $0 == "？" }) { return 0 }
        // A longer sentence with a comma, or one that orders something, is text.
        if sentence.contains("，"), sentence.count > 25 { return 0 }
        let words = source.text(in: sentence.startIndex..<sentence.endIndex)
        return Self.orders.contains { words.containsExactly($0) } ? 0 : stop + 1 - line.text.lowerBound
    }

    private func isStandAloneHeading(_ mark: LevelMark, at index: Int) -> Bool {
        let line = lines[index]
        guard line.count <= Self.longestHeading, mark.form != .circled else { return false }
        let next = index + 1 < lines.count ? lines[index + 1] : nil
        if last(of: line) == "。" { return !followsListEntry(mark, at: index) && isSentenceHeading(line, next: next) }
        guard !Self.headingEnds.contains(last(of: line)), !contains(["。", "；"], in: line) else { return false }
        // Short entries one after the other are a list, not headings without text.
        guard let next, case .numbered(let following) = next.form else {
            return next != nil && !followsListEntry(mark, at: index)
        }
        return following.form != mark.form && !followsListEntry(mark, at: index)
    }

    /// （一）指导思想。 on a line of its own, with the text in the next line.
    private func isSentenceHeading(_ line: SourceLine, next: SourceLine?) -> Bool {
        guard line.count <= 20, let next, next.form == .text, next.count > 40 else { return false }
        let text = text(of: line)
        return !Self.orders.contains { text.contains($0) } && source.scalars[line.text].count { $0 == "。" } == 1
            && !contains(["，", "；", "："], in: line)
    }

    /// Whether the line before has the same kind of mark and is a list entry.
    private func followsListEntry(_ mark: LevelMark, at index: Int) -> Bool {
        guard mark.value > 1, index > 0, case .numbered(let before) = lines[index - 1].form, before.form == mark.form else {
            return false
        }
        return part.blocks.last?.role != .heading
    }

    private func continuesAnnexList(_ mark: LevelMark) -> Bool {
        guard let last = part.blocks.last, last.role == .annexList, mark.form == .arabic || mark.form == .han else {
            return false
        }
        return !part.isSigned || part.blocks.count < 4
    }

    private func hasLabelledNeighbour(_ index: Int) -> Bool {
        guard lines[index].count <= 60 else { return false }
        return [index - 1, index + 1].contains { neighbour in
            guard lines.indices.contains(neighbour), case .label = lines[neighbour].form else { return false }
            return lines[neighbour].count <= 60
        }
    }
}
