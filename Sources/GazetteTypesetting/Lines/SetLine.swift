import ChineseText

/// A line of a paragraph with every cluster in its place.
struct SetLine: Sendable {
    var clusters: Range<Int>
    /// The left edge of each cluster's box, from the left edge of the measure.
    var positions: [Int]
    /// The width of the ink-bearing line, edges trimmed.
    var width: Int
    var isLast: Bool
}

extension SetLine {
    /// Places a fitted line so that its first ink, trimmed of its blank, begins at `left`.
    init(_ line: LineBreaker.Line, glue: ParagraphGlue, text: ShapedText, left: Int, isLast: Bool) {
        let range = line.clusters
        var positions: [Int] = []
        positions.reserveCapacity(range.count)
        var adjustments = [TierShare](repeating: TierShare(), count: 7)
        for tier in 0..<4 {
            adjustments[tier] = TierShare(
                amount: -line.fit.shrink[tier], sums: glue.shrink[tier], start: range.lowerBound, end: range.upperBound - 1)
        }
        for tier in 0..<3 {
            adjustments[4 + tier] = TierShare(
                amount: line.fit.stretch[tier], sums: glue.stretch[tier], start: range.lowerBound, end: range.upperBound - 1)
        }
        let used = adjustments.filter { $0.amount != 0 }
        let origin = left - glue.startTrim[range.lowerBound] - glue.natural[range.lowerBound]
        for index in range {
            var position = origin + glue.natural[index]
            for share in used { position += share.upTo(index) }
            positions.append(position)
        }
        let last = range.upperBound - 1
        self.init(
            clusters: range, positions: positions,
            width: positions[positions.count - 1] + text.clusters[last].width - glue.endTrim[last] - left, isLast: isLast)
    }
}

/// An amount shared out over the boundaries of one tier in proportion to their capacities, exactly.
private struct TierShare {
    var amount = 0
    var first = 0
    var capacity = 0
    var sums: [Int] = []

    init() {}

    init(amount: Int, sums: [Int], start: Int, end: Int) {
        guard amount != 0 else { return }
        self.amount = amount
        self.sums = sums
        first = sums[start]
        capacity = sums[end] - first
    }

    /// What the boundaries before the cluster have got; the last one makes the sum exact.
    func upTo(_ cluster: Int) -> Int {
        capacity > 0 ? amount * (sums[cluster] - first) / capacity : 0
    }
}
