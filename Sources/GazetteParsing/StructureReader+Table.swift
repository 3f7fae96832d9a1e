import ChineseText
import GazetteModel

/// Tables with what stands over them.
extension StructureReader {
    /// Reads a table, or the title or unit over one, and returns the line after it.
    mutating func readTable(at index: Int) -> Int? {
        if lines[index].form == .tableRow { return readRows(at: index) }
        guard let role = overTable(at: index) else { return nil }
        add(BlockDraft(lines[index], role, spacing: role == .tableCaption ? .letterspaced : .kept))
        return index + 1
    }

    private mutating func readRows(at index: Int) -> Int {
        var end = index + 1
        while end < lines.count, lines[end].form == .tableRow, lines[end].index == lines[end - 1].index + 1 { end += 1 }
        var rows = lines[index..<end].map { TableRowText(source.scalars, $0) }
        var headRows: Int?
        var alignments: [TableCell.Alignment?] = []
        if let rule = rows.firstIndex(where: { $0.alignments(source.scalars) != nil }), rows.count > 1 {
            alignments = rows[rule].alignments(source.scalars) ?? []
            headRows = rule
            rows.remove(at: rule)
        }
        dropWidthRow(&rows)
        let hasWholeFirstRow = rows[0].entries.allSatisfy { entry in
            if case .cell(let range) = entry { !SourceLine.trimmed(source.scalars, range).isEmpty } else { true }
        }
        let grid = TableGrid(
            rows.map(\.entries), headRows: headRows, canHaveHead: hasWholeFirstRow, alignments: alignments, table: tables)
        tables += 1
        for cell in grid.cells { addCell(cell, line: rows[cell.place.row].line) }
        for place in grid.unjoined where !place.isEmpty {
            diagnostics.append(
                Diagnostic(
                    code: ParsingCode.tableJoinNowhere, severity: .warning, summary: "“^^”的上面没有左右边正好对齐的格，不能合并，照原样印出",
                    rule: "表格里写“^^”的格并入上一行同列的格", fix: "核对上一行的格数，或写明这一格的文字",
                    location: source.location(of: SourceLine.trimmed(source.scalars, place))))
        }
        return end
    }

    /// Tables from word processors end with a row that only says how wide the columns are: more cells than any row with
    /// text, and nothing in them. It is layout.
    private func dropWidthRow(_ rows: inout [TableRowText]) {
        guard rows.count > 1, let last = rows.last, last.isBlank(source.scalars) else { return }
        let widest = rows.dropLast().map(\.entries.count).max() ?? 0
        if last.entries.count > widest { rows.removeLast() }
    }

    private mutating func addCell(_ cell: TableGrid.Cell, line: SourceLine) {
        var texts: [Range<Int>] = []
        for paragraph in Self.paragraphs(source.scalars, cell.text) where !paragraph.isEmpty { texts.append(paragraph) }
        // A place that only counts gave has no characters of its own: it stands at its line's start.
        let anchor = line.text.contains(cell.text.lowerBound) ? cell.text.lowerBound : line.text.lowerBound
        if texts.isEmpty { texts = [anchor..<anchor] }
        for text in texts {
            var block = BlockDraft(line, .tableCell)
            block.text = text
            block.labelEnd = text.lowerBound
            block.headingEnd = text.lowerBound
            block.cell = cell.place
            for index in text.dropLast() where source.scalars[index] == "\\" && source.scalars[index + 1] == "|" {
                block.markup.append(index..<(index + 1))
            }
            add(block)
        }
    }

    /// What stands between `<br>`, without blanks at the ends.
    private static func paragraphs(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let length = scalars[index] == "<" ? breakLength(scalars, index..<range.upperBound) : 0
            if length > 0 {
                result.append(SourceLine.trimmed(scalars, start..<index))
                start = index + length
            }
            index += max(1, length)
        }
        return result + [SourceLine.trimmed(scalars, start..<range.upperBound)]
    }

    /// The length of `<br>`, `<br/>` or `<br />` at the start of the range; 0 without one.
    private static func breakLength(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        for mark in ["<br>", "<br/>", "<br />"] where range.count >= mark.utf8.count {
            let text = scalars[range.prefix(mark.utf8.count)].map {
                ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) + 32) : $0
            }
            if text.elementsEqual(mark.unicodeScalars) { return text.count }
        }
        return 0
    }

    // MARK: - Over a table

    /// No title or unit over a table is longer.
    private static let longestCaption = 60
    private static let sentenceMarks = Set("。；：！？，".unicodeScalars)

    /// What the line is when a table follows it, with nothing but a unit between.
    private func overTable(at index: Int) -> TextBlock.Role? {
        guard index + 1 < lines.count, lines[index].count <= Self.longestCaption else { return nil }
        let isNext = lines[index + 1].form == .tableRow
        if isNext, isUnit(lines[index]) { return .tableUnit }
        guard isNext || index + 2 < lines.count && lines[index + 2].form == .tableRow && isUnit(lines[index + 1]) else {
            return nil
        }
        return isCaption(lines[index]) ? .tableCaption : nil
    }

    private static let units = ["单位：", "单位:", "單位：", "單位:"]

    /// 单位：万元, （计量单位：人）
    private func isUnit(_ line: SourceLine) -> Bool {
        guard line.count <= 40, line.text.count >= 4 else { return false }
        var text = compact(line.text)
        if text.hasExactPrefix("（") || text.hasExactPrefix("(") { text.removeFirst() }
        for word in ["", "金额", "金額", "计量", "計量", "面积", "数量", "货币"] {
            for unit in Self.units where text.hasExactPrefix(word + unit) && text.count <= word.count + unit.count + 16 {
                return true
            }
        }
        return false
    }

    /// 表1　…, or a short line that stands in the middle by its blanks.
    private func isCaption(_ line: SourceLine) -> Bool {
        guard line.form == .text, !contains(Self.sentenceMarks, in: line) else { return false }
        return isNumbered("表", line) || line.indent >= 12 && line.count <= 40
    }

    /// Whether the line begins with the word and a number: 表1, 图 2-1, 附表三.
    func isNumbered(_ word: Unicode.Scalar, _ line: SourceLine) -> Bool {
        var index = line.text.lowerBound
        if source.scalars[index] == "附" { index += 1 }
        guard index < line.text.upperBound, source.scalars[index] == word else { return false }
        index += 1
        while index < line.text.upperBound, HanScript.isSpacing(source.scalars[index]) { index += 1 }
        guard index < line.text.upperBound else { return false }
        let number = source.scalars[index]
        guard ChineseNumeral.decimalDigit(number) != nil || ChineseNumeral.contains(number) else { return false }
        // 表三次会议 is no caption: after the number comes a blank, a mark or the end.
        while index < line.text.upperBound,
            ChineseNumeral.decimalDigit(source.scalars[index]) != nil || ChineseNumeral.contains(source.scalars[index])
                || "-－—.．".unicodeScalars.contains(source.scalars[index])
        { index += 1 }
        return index == line.text.upperBound || HanScript.isSpacing(source.scalars[index])
            || "：:（(《".unicodeScalars.contains(source.scalars[index])
    }
}
