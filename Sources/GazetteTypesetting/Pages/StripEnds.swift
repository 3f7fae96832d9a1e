/// How far down each of the strips reaches that begin at one row; kept for the states that share them.
struct StripEnds {
    /// For each row of the longest strip the foot of a strip that ends with it, and the lattice line under it.
    private(set) var bottoms: [Int] = []
    private(set) var lines: [Int] = []
    private var known: (rows: Range<Int>, line: Int, isSpanning: Bool)?

    /// Measures strips as long as they fit, the first row alone in any case.
    mutating func measure(_ range: Range<Int>, line: Int, isSpanning: Bool, _ rows: SegmentRows, _ geometry: PageGeometry) {
        if let known, known.rows == range, known.line == line, known.isSpanning == isSpanning { return }
        known = (range, line, isSpanning)
        bottoms.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        guard !range.isEmpty else { return }
        var fill = PageFill(geometry, line: line)
        for extent in rows.continuations[range.lowerBound] { _ = fill.add(extent, keepsSpace: false) }
        for row in range {
            let keepsSpace = row > range.lowerBound || (isSpanning ? line > 0 : geometry.keepsTopSpace)
            _ = fill.add(rows.extents[row], keepsSpace: keepsSpace)
            if fill.bottom > geometry.capacity, row > range.lowerBound { break }
            bottoms.append(fill.bottom)
            lines.append(fill.line)
        }
    }
}
