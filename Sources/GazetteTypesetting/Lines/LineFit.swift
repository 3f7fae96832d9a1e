/// How a stretch of clusters becomes a line of a given width: which tiers give how much, and what that costs.
struct LineFit: Sendable, Equatable {
    /// What each tier gives, in the lanes of `ParagraphGlue`; the last one opened may exceed its capacity.
    var amounts: SIMD8<Int> = .zero
    /// In hundredths.
    var badness: Int64 = 0
    /// What one place of the Han tier gets, to compare neighbouring lines by.
    var hanGap = 0
    /// Whether the last tier was opened beyond its limit.
    var isLoose = false
    /// Whether nothing could give way, so that the line ends short of the measure.
    var isShort = false
    /// Whether the line is wider than the measure.
    var isOverfull = false
    /// Whether the mark at the end hangs beyond the right edge.
    var hangs = false
    /// Cells that stay empty at the line's end, on a lattice.
    var emptyCells = 0

    /// Weights in tenths, in the order of the lanes.
    private static let weights: SIMD8<Int64> = [1, 2, 4, 6, 1, 3, 10, 0]
    /// Hundredths for every cell left empty.
    private static let emptyCellBadness: Int64 = 20_000
    /// No line is worse than this, however far it must stretch.
    private static let worst: Int64 = 1_000_000

    /// Fits clusters `start..<end` into the measure; nil when even full compression is too wide.
    init?(_ glue: ParagraphGlue, _ start: Int, _ end: Int, measure: Int, em: Int, isLast: Bool) {
        let last = glue.last(start, end)
        let hang = glue.hang[last]
        if let cells = glue.cells {
            self.init(cells: cells, glue, start, end, last, measure, hang: hang, isLast)
            return
        }
        let sums = glue.rows[last] &- glue.rows[start]
        let need = sums[ParagraphGlue.position] + glue.tail[last] - glue.startTrim[start] - measure
        self.init(sums, need: need, em: em, isLast: isLast)
        guard hang > 0, badness > 0 || isOverfull else {
            if isOverfull { return nil }
            return
        }
        var hung = LineFit(sums, need: need - hang, em: em, isLast: isLast)
        hung.hangs = true
        if isOverfull || hung.badness < badness { self = hung }
        if isOverfull { return nil }
    }

    /// Opens the tiers in order until the need is met.
    private init(_ capacities: SIMD8<Int>, need: Int, em: Int, isLast: Bool) {
        if need == 0 || isLast && need < 0 { return }
        var rest = abs(need)
        for tier in need > 0 ? ParagraphGlue.shrinkTiers : ParagraphGlue.stretchTiers where capacities[tier] > 0 {
            let given = min(rest, capacities[tier])
            amounts[tier] = given
            rest -= given
            badness += Self.cubic(given, capacities[tier]) * Self.weights[tier] / 10
            if rest == 0 { break }
        }
        let han = capacities[ParagraphGlue.han]
        if rest > 0 {
            if need > 0 { isOverfull = true } else { stretchBeyond(capacities, rest, em) }
        }
        // Each place holds a quarter em.
        if han > 0 { hanGap = amounts[ParagraphGlue.han] * (em / 4) / han }
    }

    /// Opens the last tier that has places without a limit (clreq's last step).
    private mutating func stretchBeyond(_ capacities: SIMD8<Int>, _ rest: Int, _ em: Int) {
        guard let tier = ParagraphGlue.stretchTiers.last(where: { capacities[$0] > 0 }) else {
            isShort = true
            badness = Self.worst
            return
        }
        isLoose = true
        amounts[tier] += rest
        // For Han, rest × em / 4 / capacity is the gap of one place beyond the limit; 4,000 for every em of it.
        badness = min(Self.worst, badness + 10_000 + 400_000 * Int64(rest) / Int64(4 * capacities[tier]))
    }

    /// Counts cells instead of opening tiers.
    private init?(
        cells: CellLattice, _ glue: ParagraphGlue, _ start: Int, _ end: Int, _ last: Int, _ measure: Int, hang: Int,
        _ isLast: Bool
    ) {
        // A measure is whole cells but for what rounding took.
        let capacity = (measure + cells.cell / 50) / cells.cell
        var width = cells.width(start, last + 1, glue)
        if width > capacity, hang > 0, last > start {
            width = cells.width(start, last, glue)
            hangs = true
        }
        guard width <= capacity else { return nil }
        guard !isLast else { return }
        emptyCells = capacity - width
        badness = min(Self.worst, Int64(emptyCells) * Self.emptyCellBadness)
    }

    /// A line that is wider than the measure because nothing in it can break.
    static func overfull(_ glue: ParagraphGlue, _ start: Int, _ end: Int) -> LineFit {
        var fit = LineFit()
        fit.badness = worst
        fit.isOverfull = true
        if glue.cells == nil {
            let capacities = glue.rows[glue.last(start, end)] &- glue.rows[start]
            for tier in ParagraphGlue.shrinkTiers { fit.amounts[tier] = capacities[tier] }
        }
        return fit
    }

    private init() {}

    /// Whether the line is one that a first search need consider: no tier beyond its limit, hardly a cell left empty.
    var isTight: Bool { !isLoose && !isShort && emptyCells <= 2 }

    /// The cube of the used share, 10,000 when all is used.
    private static func cubic(_ used: Int, _ capacity: Int) -> Int64 {
        let share = Int64(used) * 1024 / Int64(capacity)
        return (10_000 * share * share * share) >> 30
    }
}
