/// How a stretch of clusters becomes a line of a given width: which tiers give how much, and what that costs.
struct LineFit: Sendable, Equatable {
    /// Taken from each compression tier.
    var shrink: SIMD4<Int> = .zero
    /// Given to each expansion tier; the last tier may exceed its capacity.
    var stretch: SIMD4<Int> = .zero
    /// In hundredths.
    var badness: Int64 = 0
    /// Whether the last tier was opened beyond a quarter em.
    var isLoose = false
    /// Whether nothing could give way, so that the line ends short of the measure.
    var isShort = false
    /// Whether the line is wider than the measure.
    var isOverfull = false

    /// Weights in tenths, in the order of the tiers.
    private static let shrinkWeights: SIMD4<Int64> = [1, 2, 4, 6]
    private static let stretchWeights: SIMD4<Int64> = [1, 3, 10, 0]

    /// Fits clusters `start..<end` into the measure; nil when even full compression is too wide.
    init?(_ glue: ParagraphGlue, _ start: Int, _ end: Int, measure: Int, em: Int, isLast: Bool) {
        let natural = glue.width(start, end)
        var need = natural - measure
        if need == 0 || (isLast && need <= 0) { return }
        if need > 0 {
            for tier in 0..<4 where need > 0 {
                let capacity = glue.shrink[tier][end - 1] - glue.shrink[tier][start]
                guard capacity > 0 else { continue }
                let taken = min(need, capacity)
                shrink[tier] = taken
                need -= taken
                badness += Self.cubic(taken, capacity) * Self.shrinkWeights[tier] / 10
            }
            if need > 0 { return nil }
            return
        }
        need = -need
        for tier in 0..<3 where need > 0 {
            let capacity = glue.stretch[tier][end - 1] - glue.stretch[tier][start]
            guard capacity > 0 else { continue }
            let given = min(need, capacity)
            stretch[tier] = given
            need -= given
            badness += Self.cubic(given, capacity) * Self.stretchWeights[tier] / 10
        }
        guard need > 0 else { return }
        let capacity = glue.stretch[ParagraphGlue.hanTier][end - 1] - glue.stretch[ParagraphGlue.hanTier][start]
        if capacity > 0 {
            isLoose = true
            stretch[ParagraphGlue.hanTier] += need
            // Each place holds a quarter em of capacity, so need × em / 4 / capacity is the extra gap of one place.
            badness += 10_000 + 400_000 * Int64(need) / Int64(4 * capacity)
        } else {
            isShort = true
            badness += 10_000 + 400_000 * Int64(need) / Int64(em)
        }
    }

    /// A line that is wider than the measure because nothing in it can break.
    static func overfull(_ glue: ParagraphGlue, _ start: Int, _ end: Int) -> LineFit {
        var fit = LineFit()
        fit.badness = 100_000_000
        fit.isOverfull = true
        for tier in 0..<4 { fit.shrink[tier] = glue.shrink[tier][end - 1] - glue.shrink[tier][start] }
        return fit
    }

    private init() {}

    /// The cube of the used share, 10,000 when all is used.
    private static func cubic(_ used: Int, _ capacity: Int) -> Int64 {
        let share = Int64(used) * 1024 / Int64(capacity)
        return (10_000 * share * share * share) >> 30
    }
}

extension ParagraphGlue {
    /// The natural width of a line of clusters `start..<end`, its edges trimmed.
    func width(_ start: Int, _ end: Int) -> Int {
        natural[end] - natural[start] - gap[end - 1] - startTrim[start] - endTrim[end - 1]
    }
}
