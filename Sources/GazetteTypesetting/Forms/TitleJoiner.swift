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
                index += 1
            }
            var row = BlockSetter.row(
                of: lines, style: blocks[first].block.style == .letterhead ? markStyle : style, layout: layout)
            // The title of an annex stands on the third line of its page, the label on the first (GB/T 9704-2012 §7.3.7).
            if blocks[first].block.variant == .underAnnexLabel { row.before = min(row.before, 1) }
            blocks[first].result.rows = [row]
            blocks[first].result.looseLines = []
        }
        return blocks
    }

    private var markStyle: BlockStyle {
        LetterheadFit.style(of: layout.form?.letterhead ?? "", layout)
    }
}
