import ChineseText

/// Chooses the breaks of a whole paragraph at once, so that the worst line is as good as can be (Knuth–Plass).
///
/// Costs are integers, ties go to the earlier break: the result is the same on every machine.
struct LineBreaker {
    let glue: ParagraphGlue
    let text: ShapedText
    /// The measure of the first line and of the others.
    let firstMeasure: Int
    let measure: Int

    /// A line: its clusters and how it is fitted.
    struct Line: Sendable {
        var clusters: Range<Int>
        var fit: LineFit
    }

    /// What was relaxed to set the paragraph.
    enum Relaxation: Int, Sendable {
        case none, softTokens, gbStyle, emergency, overfull
    }

    private static let softPenalty: Int64 = 80_000
    private static let runtPenalty: Int64 = 500_000
    private static let shortLastPenalty: Int64 = 5_000
    /// An emergency break splits a unit: only a unit wider than the line is worth it.
    private static let emergencyPenalty: Int64 = 20_000_000

    /// The lines and what had to be relaxed; opportunities for a relaxation are asked for only when needed.
    func lines(_ opportunities: (Relaxation) -> [LineBreakOpportunity]) -> (lines: [Line], relaxation: Relaxation) {
        guard !text.clusters.isEmpty else { return ([], .none) }
        let strict = opportunities(.none)
        let best = solve(strict, [])
        if let best, !best.isLoose { return (best.lines, .none) }
        let soft = opportunities(.softTokens)
        if soft != strict, let found = solve(soft, []), best.map({ found.cost < $0.cost }) ?? true {
            return (found.lines, .softTokens)
        }
        if let best { return (best.lines, .none) }
        // A loose line is ugly, a dash at a line's start is a fault: only where there is no other way.
        if let found = solve(opportunities(.gbStyle), []) { return (found.lines, .gbStyle) }
        let emergency = opportunities(.emergency)
        if let found = solve(emergency, strict) { return (found.lines, .emergency) }
        return (solve(emergency, strict, allowsOverfull: true)?.lines ?? [], .overfull)
    }

    private struct Solution {
        var lines: [Line]
        var cost: Int64
        var isLoose: Bool
    }

    /// - Parameter preferred: opportunities of the strict rules; breaks outside them cost the emergency penalty.
    private func solve(_ breaks: [LineBreakOpportunity], _ preferred: [LineBreakOpportunity], allowsOverfull: Bool = false)
        -> Solution?
    {
        let count = text.clusters.count
        let em = text.size.raw
        var cost = [Int64](repeating: .max, count: count + 1)
        var previous = [Int](repeating: -1, count: count + 1)
        var fits = [LineFit?](repeating: nil, count: count + 1)
        cost[0] = 0
        var active = [0]
        for end in 1...count {
            let isLast = end == count
            let opportunity = isLast ? .allowed : breaks[text.clusters[end].scalarStart]
            if opportunity == .prohibited { continue }
            var penalty: Int64 = opportunity == .discouraged ? Self.softPenalty : 0
            if !preferred.isEmpty, !isLast, preferred[text.clusters[end].scalarStart] == .prohibited {
                penalty = Self.emergencyPenalty
            }
            var keep = 0
            for index in active.indices {
                let start = active[index]
                let width = start == 0 ? firstMeasure : measure
                guard let fit = LineFit(glue, start, end, measure: width, em: em, isLast: isLast) else { continue }
                active[keep] = start
                keep += 1
                let badness = 100 + fit.badness + penalty + (isLast ? lastLinePenalty(start, end) : 0)
                let total = cost[start] + badness * badness / 10_000
                if total < cost[end] {
                    cost[end] = total
                    previous[end] = start
                    fits[end] = fit
                }
            }
            // A start stays while its line still fits; widths only grow, so the others never fit again.
            if keep < active.count {
                if keep == 0, allowsOverfull, let last = active.last, cost[end] == .max {
                    cost[end] = cost[last] + 1_000_000_000_000
                    previous[end] = last
                    fits[end] = .overfull(glue, last, end)
                }
                active.removeSubrange(keep...)
            }
            if cost[end] < .max { active.append(end) }
            if active.isEmpty { return nil }
        }
        guard cost[count] < .max else { return nil }
        var lines: [Line] = []
        var end = count
        while end > 0 {
            lines.append(
                Line(clusters: previous[end]..<end, fit: fits[end] ?? .overfull(glue, previous[end], end)))
            end = previous[end]
        }
        lines.reverse()
        return Solution(lines: lines, cost: cost[count], isLoose: lines.contains { $0.fit.isLoose || $0.fit.isShort })
    }

    /// 孤字: a last line of one Han, with or without marks, is avoided wherever the paragraph allows.
    private func lastLinePenalty(_ start: Int, _ end: Int) -> Int64 {
        guard start > 0, end - start <= 6 else { return 0 }
        let content = text.contentCount(start..<end)
        return content <= 1 ? Self.runtPenalty : content == 2 ? Self.shortLastPenalty : 0
    }
}
