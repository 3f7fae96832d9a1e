/// Places authority and date of a sign-off without a seal (GB/T 9704-2012 §7.3.5).
///
/// The authority keeps two 字 from the right edge, the date begins two 字 right of the authority's first character;
/// a date that would come closer to the edge keeps two 字 itself and the authority moves left.
struct SignOffPlacer {
    let layout: LayoutSpecification

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = blocks
        var index = 0
        while index < blocks.count {
            guard blocks[index].block.isSignOff else {
                index += 1
                continue
            }
            var end = index + 1
            while end < blocks.count, blocks[end].block.isSignOff { end += 1 }
            placeGroup(&blocks, index..<end)
            index = end
        }
        return blocks
    }

    private func placeGroup(_ blocks: inout [SetBlock], _ range: Range<Int>) {
        let em = layout.style(.signature).size
        let edge = layout.columnMeasure - em * 2
        let isSingleLine = range.allSatisfy { blocks[$0].result.rows.count == 1 }
        let isDate = range.map { blocks[$0].block.text.unicodeScalars.last == "日" }
        let authorities = zip(range, isDate).filter { !$0.1 }.map { blocks[$0.0].result.lastWidth }
        let widest = authorities.max() ?? .zero
        guard isSingleLine else { return }
        var dateLeft: Length?
        if let last = isDate.lastIndex(of: true) {
            let lastDate = range.lowerBound + last
            let width = blocks[lastDate].result.lastWidth
            let wished = edge - widest + em * 2
            dateLeft = authorities.isEmpty ? edge - width - em * 2 : min(wished, edge - width)
        }
        for (offset, date) in zip(range, isDate) {
            let width = blocks[offset].result.lastWidth
            let authorityLeft = min(edge - width, dateLeft.map { $0 - em * 2 + (widest - width) / 2 } ?? edge - width)
            let left = date ? dateLeft ?? edge - width : max(.zero, authorityLeft)
            for row in blocks[offset].result.rows.indices { blocks[offset].result.rows[row].shift(by: left) }
        }
    }
}

extension Row {
    mutating func shift(by distance: Length) {
        for index in items.indices {
            if case .text(var run) = items[index] {
                run.x += distance
                items[index] = .text(run)
            }
        }
    }
}
