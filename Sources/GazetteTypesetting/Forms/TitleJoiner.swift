import PageModel

/// Gives lines off the lattice their rows; the lines of one title, which are blocks of their own, stand in one row.
struct TitleJoiner {
    let layout: LayoutSpecification

    func joined(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = blocks
        var index = 0
        while index < blocks.count {
            let first = index
            index += 1
            guard !blocks[first].result.looseLines.isEmpty else { continue }
            let style = layout.style(blocks[first].block.style)
            var lines = blocks[first].result.looseLines
            let isBrokenAnew = blocks[first].result.holdsContinuation
            while index < blocks.count, blocks[index].block.style == blocks[first].block.style,
                blocks[index].block.staysWithPrevious
            {
                if !isBrokenAnew { lines += blocks[index].result.looseLines }
                // Its lines are drawn with the first block's; what was found about its text stays here.
                blocks[index].result.looseLines = []
                blocks[first].block.notes += blocks[index].block.notes
                blocks[first].notes += blocks[index].notes
                blocks[index].block.notes = []
                blocks[index].notes = []
                index += 1
            }
            var rows = looseRows(lines, style: blocks[first].block.style == .letterhead ? markStyle : style)
            // The title of an annex stands on the third line of its page, the label on the first (GB/T 9704-2012 §7.3.7).
            if blocks[first].block.variant == .underAnnexLabel { rows[0].before = min(rows[0].before, 1) }
            blocks[first].result.rows = rows
            blocks[first].result.looseLines = []
        }
        return blocks
    }

    private var markStyle: BlockStyle {
        LetterheadFit.style(of: layout.form?.letterhead ?? "", layout)
    }

    /// One row for a few lines; lines that take more than a third of a page may part.
    private func looseRows(_ lines: [[FrameItem]], style: BlockStyle) -> [Row] {
        let row = BlockSetter.row(of: lines, style: style, layout: layout)
        guard row.height * 3 > layout.lines, lines.count > 3 else { return [row] }
        return lines.enumerated().map { index, items in
            var row = Row(height: 0, before: index == 0 ? style.before : 0, breakPenalty: 0, items: items)
            row.ownHeight = index == lines.count - 1 ? style.size : style.leading
            if index == 1 || index == lines.count - 1 { row.breakPenalty = Row.discouraged }
            return row
        }
    }
}
