import ChineseText

/// A line of a paragraph with every cluster in its place.
struct SetLine: Sendable {
    var clusters: Range<Int>
    /// The left edge of each cluster's box, from the left edge of the measure.
    var positions: [Int]
    /// The width of the ink-bearing line, edges trimmed and a hanging mark left out.
    var width: Int
    var isLast: Bool
}

extension SetLine {
    /// Places a fitted line so that its first ink, trimmed of its blank, begins at `left`.
    init(_ line: LineBreaker.Line, glue: ParagraphGlue, text: ShapedText, left: Int, isLast: Bool) {
        if let cells = glue.cells {
            self.init(line, cells: cells, glue: glue, text: text, left: left, isLast: isLast)
            return
        }
        let range = line.clusters
        let first = range.lowerBound
        let last = glue.last(first, range.upperBound)
        // First what each boundary gets, then the sums of it.
        var positions = [Int](repeating: 0, count: range.count)
        for tier in ParagraphGlue.shrinkTiers where line.fit.amounts[tier] != 0 {
            EqualShares.add(-line.fit.amounts[tier], of: tier, in: glue, first, last, to: &positions)
        }
        for tier in ParagraphGlue.stretchTiers where line.fit.amounts[tier] != 0 {
            EqualShares.add(line.fit.amounts[tier], of: tier, in: glue, first, last, to: &positions)
        }
        let origin = left - glue.startTrim[first] - glue.rows[first][ParagraphGlue.position]
        var given = 0
        for index in range {
            given += positions[index - first]
            positions[index - first] = origin + given + glue.rows[index][ParagraphGlue.position]
        }
        let hang = line.fit.hangs ? glue.hang[last] : 0
        self.init(
            clusters: range, positions: positions, width: positions[last - first] + glue.tail[last] - hang - left, isLast: isLast)
    }

    /// Places a line on the lattice; the cells begin at `left`.
    private init(
        _ line: LineBreaker.Line, cells: CellLattice, glue: ParagraphGlue, text: ShapedText, left: Int, isLast: Bool
    ) {
        let range = line.clusters
        let last = glue.last(range.lowerBound, range.upperBound)
        let end = line.fit.hangs ? last : last + 1
        var positions: [Int] = []
        positions.reserveCapacity(range.count)
        var edge = left
        let runs = cells.runs(range.lowerBound, end, glue)
        for (number, run) in runs.enumerated() {
            switch cells.kinds[run.range.lowerBound] {
            case .whole: positions.append(edge)
            case .marks: Self.placeMarks(run.range, cells, edge, &positions)
            case .western:
                let extra = run.cells * cells.cell - cells.westernWidth(run.range.lowerBound, run.range.upperBound, glue)
                // At a line's edge the gap stands on the inner side, half an em of it at most.
                let inner = min(extra, cells.cell / 2)
                let before = number == 0 ? extra - inner : number + 1 == runs.count && !isLast ? inner : extra / 2
                let origin = edge + before - glue.rows[run.range.lowerBound][ParagraphGlue.position]
                for index in run.range { positions.append(origin + glue.rows[index][ParagraphGlue.position]) }
            }
            edge += run.cells * cells.cell
        }
        // Spaces that vanish, and a mark that hangs, stand behind the last cell.
        for index in end..<range.upperBound { positions.append(edge - (index > end ? 0 : text.clusters[index].leftBlank)) }
        self.init(clusters: range, positions: positions, width: edge - left, isLast: isLast)
    }

    /// Marks save half ems in twos, the first of them first.
    private static func placeMarks(_ range: Range<Int>, _ cells: CellLattice, _ left: Int, _ positions: inout [Int]) {
        var edge = left
        var rest = (cells.saved[range.upperBound] - cells.saved[range.lowerBound]) / 2 * 2
        let half = cells.cell / 2
        for index in range {
            if cells.savesLeft[index], rest > 0 {
                edge -= half
                rest -= 1
            }
            positions.append(edge)
            edge += cells.cell
            if cells.savesRight[index], rest > 0 {
                edge -= half
                rest -= 1
            }
        }
    }
}
