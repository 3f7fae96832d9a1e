import PageModel

/// A sign-off that a seal will be set on (GB/T 9704-2012 §7.3.5.1): the date keeps four 字 from the right edge, the authority
/// stands centred over it, and there is room for the seal, whose top is within one line of the text.
///
/// Of several authorities up to three stand side by side, as far as the type area holds their names and seals; the last
/// one stands over the date.
struct SealedSignOff {
    let layout: LayoutSpecification

    /// Seals neither touch nor cross each other.
    private static let clearance = Length.micrometres(2000)
    private static let mostSideBySide = 3

    /// Places the lines; gives where the middle of each authority is, and on which line counted from the first.
    @discardableResult
    func place(_ blocks: inout [SetBlock], _ group: SignOffGroup) -> [SealCenter] {
        guard let date = group.date else { return [] }
        var centers: [SealCenter] = []
        var line = 0
        let style = layout.style(.signature)
        let measure = style.spansColumns ? layout.measure : layout.columnMeasure
        let dateWidth = blocks[date].width
        let widest = group.signers.map { blocks[$0].width }.max() ?? .zero
        let perLine = group.signers.count == 1 ? 1 : sideBySide(widest, measure)
        let cell = measure / perLine
        for (number, index) in group.signers.enumerated() {
            let isLast = number == group.signers.count - 1
            if perLine == 1 {
                // Centred over the date; a name too long for that moves both to the left.
                let center = min(measure - style.size * 4 - dateWidth / 2, measure - widest / 2)
                blocks[index].center(left: center - widest / 2, width: widest)
                centers.append(SealCenter(x: center, line: 0))
                if isLast { blocks[date].center(left: center - dateWidth / 2, width: dateWidth) }
            } else {
                // The last line is filled from the right, so that the date is under the last authority.
                let inLine = number % perLine
                let lineCount = min(perLine, group.signers.count - number + inLine)
                let column = perLine - lineCount + inLine
                blocks[index].center(left: cell * column, width: cell)
                if inLine == 0, number > 0 { line += linesBetween + 1 }
                centers.append(SealCenter(x: cell * column + cell / 2, line: line))
                if isLast { blocks[date].center(left: cell * column, width: cell) }
                if inLine > 0 { join(&blocks, index, with: index - inLine) }
            }
            let startsLine = number % perLine == 0
            if startsLine, !blocks[index].result.rows.isEmpty {
                blocks[index].result.rows[0].before = number == 0 ? linesAbove : linesBetween
            }
        }
        if let last = blocks[date].result.rows.indices.last { blocks[date].result.rows[last].height += linesBelow }
        return centers
    }

    /// How many names and seals the measure holds side by side.
    private func sideBySide(_ widest: Length, _ measure: Length) -> Int {
        var count = Self.mostSideBySide
        let needed = max(widest + layout.em, layout.signOff.sealSize + Self.clearance)
        while count > 1, needed * count > measure { count -= 1 }
        return count
    }

    /// Blank lines between text and authority: authority and date stand a little below the middle of the seal.
    private var linesAbove: Int { max(1, (layout.signOff.sealSize / 2).raw / layout.pitch.raw) }

    /// Blank lines between two lines of authorities, so that their seals do not touch.
    private var linesBetween: Int { max(1, lines(layout.signOff.sealSize + Self.clearance) - 1) }

    /// Lines that the seal reaches below the date.
    private var linesBelow: Int { max(0, lines(layout.signOff.sealSize + layout.pitch / 2) - linesAbove - 2) }

    private func lines(_ length: Length) -> Int { (length.raw + layout.pitch.raw - 1) / layout.pitch.raw }

    private func join(_ blocks: inout [SetBlock], _ index: Int, with first: Int) {
        guard blocks[first].result.rows.count == 1, blocks[index].result.rows.count == 1 else { return }
        blocks[first].result.rows[0].items += blocks[index].result.rows[0].items
        blocks[index].result.rows = []
    }
}
