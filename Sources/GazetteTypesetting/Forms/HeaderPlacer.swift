import PageModel

/// Places mark, number and signatory at the head of a document's first page (GB/T 9704-2012 §7.2, §10).
struct HeaderPlacer {
    let layout: LayoutSpecification

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = blocks
        for index in blocks.indices {
            if case .signatory = blocks[index].block.variant { joinSignatory(&blocks, index) }
        }
        guard let geometry = FormGeometry(layout) else { return blocks }
        for index in blocks.indices where blocks[index].block.start == .document {
            placeHead(&blocks, index, geometry)
        }
        return blocks
    }

    /// Number and signatory share a line; it belongs to whichever comes first.
    private func joinSignatory(_ blocks: inout [SetBlock], _ index: Int) {
        let number = [index - 1, index + 1].first {
            blocks.indices.contains($0) && blocks[$0].block.variant == .besideSignatory
        }
        guard let number, blocks[number].result.rows.count == 1, blocks[index].result.rows.count == 1 else { return }
        let (first, second) = (min(number, index), max(number, index))
        blocks[first].result.rows[0].items += blocks[second].result.rows[0].items
        blocks[first].block.hasRuleBelow = blocks[number].block.hasRuleBelow
        blocks[second].result.rows = []
    }

    private func placeHead(_ blocks: inout [SetBlock], _ start: Int, _ geometry: FormGeometry) {
        let hasMark = blocks[start].block.style == .letterhead
        // Without a mark only preprinted paper with a rule under the mark needs room for it.
        guard hasMark || geometry.form.headRule != nil else { return }
        let number = start + (hasMark ? 1 : 0)
        let hasNumber = blocks.indices.contains(number) && blocks[number].block.style == .documentNumber
        let height = geometry.numberLine + (hasNumber ? 0 : 1)
        if hasMark {
            for row in blocks[start].result.rows.indices {
                let top = looseTop(blocks[start].result.rows[row])
                blocks[start].result.rows[row].shift(x: .zero, y: geometry.markTop - top)
                blocks[start].result.rows[row].height = height
            }
        } else if blocks.indices.contains(number), !blocks[number].result.rows.isEmpty {
            blocks[number].result.rows.insert(Row(height: height, before: 0, breakPenalty: 0, items: []), at: 0)
        }
        guard hasNumber, let row = blocks[number].result.rows.indices.last else { return }
        blocks[number].result.rows[row].before = 0
        blocks[number].result.rows[row].shift(x: .zero, y: geometry.numberShift)
        if !hasMark, row > 0 { blocks[number].result.rows[row].breakPenalty = Row.forbidden }
    }

    /// How far below the row's top its first em box begins.
    private func looseTop(_ row: Row) -> Length {
        let tops = row.items.compactMap { item -> Length? in
            if case .text(let run) = item { run.y - BlockSetter.ascent(run.size) } else { nil }
        }
        return tops.min() ?? .zero
    }
}
