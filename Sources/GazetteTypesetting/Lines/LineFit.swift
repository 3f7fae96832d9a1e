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

    /// Hundredths for every cell left empty.
    private static var emptyCellBadness: Int64 { 20_000 }
    /// No line is worse than this, however far it must stretch.
    private static var worst: Int64 { 1_000_000 }

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

    /// Opens the tiers in order until the need is met; weights are in tenths.
    private init(_ capacities: SIMD8<Int>, need: Int, em: Int, isLast: Bool) {
        if need == 0 || isLast && need < 0 { return }
        if need > 0 {
            var rest = need
            open(ParagraphGlue.wordSpace, 1, capacities, &rest)
            open(ParagraphGlue.bracket, 2, capacities, &rest)
            open(ParagraphGlue.pause, 4, capacities, &rest)
            open(ParagraphGlue.latin, 6, capacities, &rest)
            isOverfull = rest > 0
            return
        }
        var rest = -need
        open(ParagraphGlue.wideWordSpace, 1, capacities, &rest)
        open(ParagraphGlue.wideLatin, 3, capacities, &rest)
        open(ParagraphGlue.han, 10, capacities, &rest)
        if rest > 0 { stretchBeyond(capacities, rest, em) }
        // Each place holds a quarter em.
        let han = capacities[ParagraphGlue.han]
        if han > 0 { hanGap = amounts[ParagraphGlue.han] * (em / 4) / han }
    }

    @inline(__always)
    private mutating func open(_ tier: Int, _ weight: Int64, _ capacities: SIMD8<Int>, _ rest: inout Int) {
        guard rest > 0, capacities[tier] > 0 else { return }
        let given = min(rest, capacities[tier])
        amounts[tier] = given
        rest -= given
        badness += Self.cubic(given, capacities[tier]) * weight / 10
    }

    /// Opens the last tier that has places without a limit (clreq's last step).
    private mutating func stretchBeyond(_ capacities: SIMD8<Int>, _ rest: Int, _ em: Int) {
        guard let tier = ParagraphGlue.stretchTiers.last(where: { capacities[$0] > 0 }) else {
            isShort = true
            // Of lines that cannot be filled the fuller are better: 20,000 for every em that is missing.
            badness = min(Self.worst, 10_000 + 20_000 * Int64(rest) / Int64(em))
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

    /// Whether the gaps between Han stay below an eighth of an em: such lines are even enough beside each other.
    func isNarrow(em: Int) -> Bool { isTight && hanGap <= em / 8 }

    /// The cube of the used share, 10,000 when all is used.
    private static func cubic(_ used: Int, _ capacity: Int) -> Int64 {
        if used == capacity { return 10_000 }
        let share = Int64(used) * 1024 / Int64(capacity)
        return (10_000 * share * share * share) >> 30
    }
}
