import ChineseText
import PageModel

/// One search for the cheapest breaks of a paragraph.
///
/// A node is a line that ends at a break; keeping one for every pair of breaks lets neighbouring lines be compared.
struct BreakSearch {
    /// Which lines are considered.
    enum Scope {
        /// Those whose Han stand at most an eighth of an em apart, so that no two of them are uneven.
        case narrow
        /// Those that fit without opening a tier beyond its limit.
        case tight
        case loose
        /// Also such as run over the measure.
        case overfull
    }

    /// The lines of the cheapest solution.
    struct Solution {
        var lines: [LineBreaker.Line]
        var cost: Int64
    }

    private struct Node {
        var cost: Int64
        var start: Int32
        var end: Int32
        /// The node of the line before, -1 for none.
        var previous: Int32
        var hanGap: Int32
    }

    /// A break that lines may start from, with its nodes.
    private struct Start {
        var position: Int
        var nodes: Range<Int>
        var least: Int64
    }

    private let glue: ParagraphGlue
    private let text: ShapedText
    private let firstMeasure: Int
    private let measure: Int
    private let breaks: [LineBreakOpportunity]
    private let strict: [LineBreakOpportunity]
    private var nodes: [Node] = []
    private var active: [Start] = []

    /// - Parameter strict: opportunities of the strict rules; breaks outside them cost more.
    init(_ breaker: LineBreaker, _ breaks: [LineBreakOpportunity], strict: [LineBreakOpportunity]) {
        glue = breaker.glue
        text = breaker.text
        firstMeasure = breaker.firstMeasure
        measure = breaker.measure
        self.breaks = breaks
        self.strict = strict
    }

    mutating func solve(_ scope: Scope) -> Solution? {
        let count = text.clusters.count
        nodes.removeAll(keepingCapacity: true)
        nodes.append(Node(cost: 0, start: 0, end: 0, previous: -1, hanGap: 0))
        active.removeAll(keepingCapacity: true)
        active.append(Start(position: 0, nodes: 0..<1, least: 0))
        var head = 0
        // Starts of rising cost; the first of them still in reach is the cheapest.
        var minima = [0]
        var firstMinimum = 0
        // How much a line dearer than another to the same break could still save by its evenness with the next.
        let slack = scope == .narrow ? 0 : BreakCost.unevenness
        for end in 1...count {
            let isLast = end == count
            let offset = isLast ? text.scalars.count : text.clusters[end].scalarStart
            if !isLast, breaks[offset] == .prohibited { continue }
            let first = nodes.count
            var least = Int64.max
            let penalty = isLast ? (0, 0) : penalty(at: offset)
            while firstMinimum < minima.count, minima[firstMinimum] < head { firstMinimum += 1 }
            let floor = firstMinimum < minima.count ? active[minima[firstMinimum]].least : 0
            for index in head..<active.count {
                let start = active[index]
                guard let fit = fit(start.position, end, isLast) else {
                    // Lines only grow: one that is too wide here never fits again.
                    if index == head { head += 1 }
                    continue
                }
                if !isLast, !admits(fit, scope) { break }
                let cost = cost(of: fit, penalty, isLast ? last(start.position, end) : (0, 0))
                // A later start makes a worse line; what cannot come near the best is not looked at.
                if !isLast, least < .max, cost > least - floor + slack { break }
                if start.least + cost > least &+ slack, least < .max { continue }
                let node = best(start, fit, cost, end)
                if node.cost < least { least = node.cost }
                nodes.append(node)
            }
            if head == active.count, first == nodes.count {
                guard scope == .overfull, let start = active.last else { return nil }
                let node = best(start, .overfull(glue, start.position, end), BreakCost.overfull, end)
                least = node.cost
                nodes.append(node)
            }
            guard nodes.count > first else { continue }
            prune(from: first, least, slack)
            while minima.count > firstMinimum, let last = minima.last, active[last].least >= least { minima.removeLast() }
            minima.append(active.count)
            active.append(Start(position: end, nodes: first..<nodes.count, least: least))
        }
        return solution(endingAt: count)
    }

    // MARK: Costs

    private func fit(_ start: Int, _ end: Int, _ isLast: Bool) -> LineFit? {
        LineFit(glue, start, end, measure: start == 0 ? firstMeasure : measure, em: text.size.raw, isLast: isLast)
    }

    private func admits(_ fit: LineFit, _ scope: Scope) -> Bool {
        switch scope {
        case .narrow: fit.isNarrow(em: text.size.raw)
        case .tight: fit.isTight
        case .loose, .overfull: true
        }
    }

    /// What the break costs inside the square and beside it.
    private func penalty(at offset: Int) -> (Int64, Int64) {
        switch strict[offset] {
        case .allowed, .mandatory: return (0, 0)
        case .discouraged: return (BreakCost.softUnit, 0)
        case .prohibited:
            let startsWithDash = text.scalars[offset] == "—" || text.scalars[offset] == "…"
            return startsWithDash && breaks[offset] == .allowed ? (BreakCost.dashAtStart, 0) : (0, BreakCost.split)
        }
    }

    /// 孤字: a last line of one Han, with or without marks, is avoided wherever the paragraph allows.
    private func last(_ start: Int, _ end: Int) -> (Int64, Int64) {
        guard start > 0 else { return (0, 0) }
        switch text.contentCount(start..<end, upTo: 3) {
        case 0, 1: return (0, BreakCost.runt)
        case 2: return (BreakCost.shortLast, 0)
        default: return (0, 0)
        }
    }

    private func cost(of fit: LineFit, _ penalty: (Int64, Int64), _ last: (Int64, Int64)) -> Int64 {
        BreakCost.square(fit.badness + penalty.0 + last.0) + BreakCost.perLine + penalty.1 + last.1
            + (fit.isShort ? BreakCost.short : 0)
    }

    // MARK: Nodes

    /// The line from a start to `end` after the line that suits it best.
    private func best(_ start: Start, _ fit: LineFit, _ cost: Int64, _ end: Int) -> Node {
        var node = Node(
            cost: .max, start: Int32(start.position), end: Int32(end), previous: -1, hanGap: Int32(clamping: fit.hanGap))
        let limit = text.size.raw / 8
        for index in start.nodes {
            let before = nodes[index]
            let isUneven = start.position > 0 && abs(Int(before.hanGap) - fit.hanGap) > limit
            let total = before.cost + cost + (isUneven ? BreakCost.unevenness : 0)
            if total < node.cost {
                node.cost = total
                node.previous = Int32(index)
            }
        }
        return node
    }

    /// A line that is dearer than another to the same break by more than the evenness it could bring is never chosen.
    private mutating func prune(from first: Int, _ least: Int64, _ slack: Int64) {
        var keep = first
        for index in first..<nodes.count where nodes[index].cost <= least + slack {
            nodes[keep] = nodes[index]
            keep += 1
            if slack == 0 { break }
        }
        nodes.removeSubrange(keep...)
    }

    private func solution(endingAt count: Int) -> Solution? {
        guard let final = active.last, final.position == count,
            var index = final.nodes.min(by: { nodes[$0].cost < nodes[$1].cost })
        else { return nil }
        let cost = nodes[index].cost
        var lines: [LineBreaker.Line] = []
        while index > 0 {
            let node = nodes[index]
            let start = Int(node.start)
            let end = Int(node.end)
            let fit = fit(start, end, end == count) ?? .overfull(glue, start, end)
            lines.append(.init(clusters: start..<end, fit: fit))
            index = Int(node.previous)
        }
        lines.reverse()
        return Solution(lines: lines, cost: cost)
    }
}
