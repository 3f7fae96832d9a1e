/// Divides rows among two columns so that they end as level as can be.
struct ColumnBalancer {
    let rows: SegmentRows
    let geometry: PageGeometry

    struct Result {
        /// The first row of the second column.
        var split: Int
        var cost: PageBreakCost
        /// The lattice line under the longer column.
        var line: Int
        var noteHeights: SIMD2<Int32>
    }

    /// Columns this many lines apart at first sight are not tried.
    private static let reach = 12

    /// - Parameters:
    ///   - line: the lattice line at which both columns begin.
    ///   - capacity: the height down to which text and footnotes may stand.
    func balance(_ range: Range<Int>, from state: BreakState, line: Int, capacity: Int) -> Result? {
        // Most rows are too far from the end of their run: that is seen without placing any.
        let room = 2 * (geometry.line(below: capacity) - line)
        guard rows.leastLines(range) <= room, let first = firstColumn(range, line: line, capacity: capacity) else { return nil }
        let whole = first.whole - line
        let firstNote = rows.firstNote[range.lowerBound] - state.carry
        var best: Result?
        for split in range.lowerBound + 1...range.upperBound {
            let index = split - range.lowerBound
            guard index < first.lines.count else { break }
            let left = first.lines[index] - line
            // What is left for the second column, as if nothing changed at its top.
            guard abs(2 * left - whole) <= Self.reach || split == range.upperBound else { continue }
            let right = fill(split..<range.upperBound, line: line)
            var heights = state.noteHeights
            heights[0] += Int32(rows.noteHeight(firstNote..<rows.firstNote[split]))
            heights[1] += Int32(rows.noteHeight(rows.firstNote[split]..<rows.firstNote[range.upperBound]))
            guard first.bottoms[index] + geometry.noteRoom(Int(heights[0])) <= capacity,
                right.bottom + geometry.noteRoom(Int(heights[1])) <= capacity
            else { continue }
            let difference = left - (right.line - line)
            var cost = PageBreakCost()
            if split < range.upperBound { cost.add(penalty: rows.penalties[split]) }
            let excess = max(0, abs(difference) - 1)
            cost.looks += 100 * excess * excess + (difference == 0 ? 0 : difference > 0 ? 1 : 2)
            if best.map({ cost < $0.cost }) ?? true {
                best = Result(
                    split: split, cost: cost, line: max(first.lines[index], right.line), noteHeights: heights)
            }
        }
        return best
    }

    /// The lattice line and the foot after each row of the first column, and the line after all rows in one column;
    /// nil when all are too many for two.
    private func firstColumn(_ range: Range<Int>, line: Int, capacity: Int) -> (lines: [Int], bottoms: [Int], whole: Int)? {
        var column = PageFill(geometry, line: line)
        var lines = [line]
        var bottoms = [0]
        let room = geometry.line(below: capacity) - line
        for extent in rows.continuations[range.lowerBound] { _ = column.add(extent, keepsSpace: false) }
        for row in range {
            _ = column.add(rows.extents[row], keepsSpace: row > range.lowerBound)
            if column.line - line > 2 * room + Self.reach { return nil }
            if column.bottom <= capacity {
                lines.append(column.line)
                bottoms.append(column.bottom)
            }
        }
        return (lines, bottoms, column.line)
    }

    private func fill(_ range: Range<Int>, line: Int) -> PageFill {
        var column = PageFill(geometry, line: line)
        guard !range.isEmpty else { return column }
        for extent in rows.continuations[range.lowerBound] { _ = column.add(extent, keepsSpace: false) }
        for row in range { _ = column.add(rows.extents[row], keepsSpace: row > range.lowerBound) }
        return column
    }
}

extension PageBreakCost {
    /// Adds what a break before a row costs.
    mutating func add(penalty: Int) {
        if penalty >= Row.discouraged {
            rules += penalty / Row.discouraged
        } else {
            looks += max(0, penalty)
        }
    }
}
