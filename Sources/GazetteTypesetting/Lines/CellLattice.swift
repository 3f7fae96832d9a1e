import ChineseText
import PageModel

/// 纵横对齐: how many cells the clusters of a paragraph take when every Han stands in a cell of its own (clreq, grid alignment).
///
/// Western text fills whole cells with gaps beside it. Marks take a cell each; the half ems that pairs of marks save count in
/// twos, so that the text after them returns to the lattice.
struct CellLattice: Sendable {
    /// Clusters that fill cells together.
    enum Kind: UInt8, Sendable {
        /// One cluster of whole cells.
        case whole
        /// A run of marks, each of a cell less what is saved.
        case marks
        /// A run of proportional characters.
        case western
    }

    /// The side of a cell.
    let cell: Int
    private(set) var kinds: [Kind] = []
    /// The first cluster of the run that each cluster is in, and the cluster after its last.
    private(set) var runStart: [Int] = []
    private(set) var runEnd: [Int] = []
    /// The cells before each cluster; inside a run those before the run. One more entry than clusters.
    private var cellsBefore: [Int] = [0]
    /// The cells of one cluster of whole cells or one mark.
    private var cells: [Int] = []
    /// How many half ems the marks before each cluster save; one more entry than clusters.
    private(set) var saved: [Int] = [0]
    /// Whether each cluster saves half an em on its left or right.
    private(set) var savesLeft: [Bool] = []
    private(set) var savesRight: [Bool] = []

    init(_ text: ShapedText, trims: MarkTrims, glue: ParagraphGlue) {
        let clusters = text.clusters
        cell = text.size.raw
        let half = cell / 2
        // What the ink leaves to trim must be the whole half, or a fiftieth less.
        func isHalf(_ trim: Int) -> Bool { trim >= half - cell / 50 }
        for index in clusters.indices {
            let cluster = clusters[index]
            cells.append((cluster.width + half) / cell)
            savesLeft.append(isHalf(trims.left[index]))
            savesRight.append(isHalf(trims.right[index]))
            saved.append(saved[index] + (savesLeft[index] ? 1 : 0) + (savesRight[index] ? 1 : 0))
            kinds.append(Self.kind(of: cluster, cell: cell))
        }
        runStart = Array(clusters.indices)
        runEnd = clusters.indices.map { $0 + 1 }
        var start = 0
        while start < clusters.count {
            var end = start + 1
            if kinds[start] != .whole { while end < clusters.count, kinds[end] == kinds[start] { end += 1 } }
            for index in start..<end {
                runStart[index] = start
                runEnd[index] = end
                cellsBefore.append(cellsBefore[start])
            }
            cellsBefore[end] = cellsBefore[start] + count(start, end, glue)
            start = end
        }
    }

    private static func kind(of cluster: ShapedText.Cluster, cell: Int) -> Kind {
        switch cluster.layoutClass {
        case .opening, .closing, .pause, .stop: return .marks
        case .letter, .numeral, .space, .narrowOpening, .narrowClosing, .hyphen, .middleDot: return .western
        default:
            let rest = (cluster.width + cell / 50) % cell
            return cluster.width >= cell - cell / 50 && rest <= cell / 25 ? .whole : .western
        }
    }

    /// The cells of clusters `start..<end` of one run.
    private func count(_ start: Int, _ end: Int, _ glue: ParagraphGlue) -> Int {
        switch kinds[start] {
        case .whole: cells[start]
        case .marks: cells[start..<end].reduce(0, +) - (saved[end] - saved[start]) / 2
        case .western: (max(0, westernWidth(start, end, glue)) + cell - 1) / cell
        }
    }

    /// The natural width of proportional clusters without the spaces at their end.
    func westernWidth(_ start: Int, _ end: Int, _ glue: ParagraphGlue) -> Int {
        let last = glue.lastVisible[end - 1]
        guard last >= start else { return 0 }
        return glue.rows[last][ParagraphGlue.position] - glue.rows[start][ParagraphGlue.position] + glue.tail[last]
    }

    /// The cells of a line of clusters `start..<end`.
    func width(_ start: Int, _ end: Int, _ glue: ParagraphGlue) -> Int {
        var total = 0
        var position = start
        if runStart[start] < start {
            position = min(runEnd[start], end)
            total = count(start, position, glue)
        }
        guard position < end else { return total }
        let lastRun = runStart[end - 1]
        guard lastRun >= position, runEnd[end - 1] > end else { return total + cellsBefore[end] - cellsBefore[position] }
        return total + cellsBefore[lastRun] - cellsBefore[position] + count(lastRun, end, glue)
    }

    /// The runs of a line, in order, with the cells of each.
    func runs(_ start: Int, _ end: Int, _ glue: ParagraphGlue) -> [(range: Range<Int>, cells: Int)] {
        var runs: [(range: Range<Int>, cells: Int)] = []
        var position = start
        while position < end {
            let next = min(runEnd[position], end)
            runs.append((position..<next, count(position, next, glue)))
            position = next
        }
        return runs
    }
}
