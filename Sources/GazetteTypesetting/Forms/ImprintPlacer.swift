import PageModel

/// Sets the imprint (版记) between its rules (GB/T 9704-2012 §7.4): the last rule on the foot of the type area when its last
/// line is the page's last, the text between two rules.
struct ImprintPlacer {
    let layout: LayoutSpecification

    private static let outer = Length.micrometres(350)
    private static let inner = Length.micrometres(250)

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        guard layout.imprint.hasRules else { return blocks }
        var blocks = blocks
        var index = 0
        while index < blocks.count {
            guard blocks[index].block.style == .imprint, !blocks[index].result.rows.isEmpty else {
                index += 1
                continue
            }
            var end = index + 1
            while end < blocks.count, blocks[end].block.style == .imprint, blocks[end].block.start == .none { end += 1 }
            rule(&blocks, index..<end)
            index = end
        }
        return blocks
    }

    private func rule(_ blocks: inout [SetBlock], _ range: Range<Int>) {
        // Rules lie on the feet of lattice lines; the text stands in the middle between them.
        let shift = layout.em - (layout.pitch + layout.style(.imprint).size) / 2
        for index in range {
            for row in blocks[index].result.rows.indices {
                blocks[index].result.rows[row].shift(x: .zero, y: shift)
            }
            if index > range.lowerBound, !blocks[index].result.rows.isEmpty {
                blocks[index].result.rows[0].breakPenalty = Row.forbidden
                blocks[index].result.rows[0].before = 0
            }
            let isFirst = index == range.lowerBound
            add(isFirst ? Self.outer : Self.inner, at: layout.em - layout.pitch, to: &blocks[index].result.rows, 0)
            if index == range.upperBound - 1 {
                add(Self.outer, at: layout.em, to: &blocks[index].result.rows, blocks[index].result.rows.count - 1)
            }
        }
    }

    /// A rule whose foot is at the given height, so that the last one does not leave the type area.
    private func add(_ thickness: Length, at foot: Length, to rows: inout [Row], _ row: Int) {
        guard rows.indices.contains(row) else { return }
        rows[row].items.append(
            .rule(
                .init(
                    x: .zero, y: foot - thickness, width: layout.imprintPlace == .flow ? layout.columnMeasure : layout.measure,
                    height: thickness)))
    }
}
