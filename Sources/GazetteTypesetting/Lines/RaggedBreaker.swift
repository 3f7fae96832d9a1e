import ChineseText
import PageModel

/// Breaks unjustified text into as few lines as fit, balanced, preferably where the sense pauses; titles by their shape.
struct RaggedBreaker {
    let glue: ParagraphGlue
    let text: ShapedText
    let measure: Int
    /// Whether the lines stand centred, so that their shape is seen.
    var isCentred = false

    /// Lines at their natural width; emergency opportunities are asked for when a unit is wider than the measure.
    func lines(
        _ breaks: [LineBreakOpportunity], emergency: () -> [LineBreakOpportunity]
    ) -> (lines: [LineBreaker.Line], relaxation: LineBreaker.Relaxation) {
        guard !text.clusters.isEmpty else { return ([], .none) }
        if isCentred, let lines = shaped(breaks) { return (lines, .none) }
        if let lines = solve(breaks) { return (lines, .none) }
        if let lines = solve(emergency()) { return (lines, .emergency) }
        let breaker = LineBreaker(glue: glue, text: text, firstMeasure: measure, measure: measure)
        return breaker.lines { _ in emergency() }
    }

    private func solve(_ breaks: [LineBreakOpportunity]) -> [LineBreaker.Line]? {
        let count = text.clusters.count
        let whole = glue.width(0, count)
        // The fewest lines that can hold the text; their mean is what each line aims at.
        let target = whole / max(1, (whole + measure - 1) / measure)
        let em = Int64(text.size.raw)
        var cost = [Int64](repeating: .max, count: count + 1)
        var previous = [Int](repeating: 0, count: count + 1)
        cost[0] = 0
        var first = 0
        for end in 1...count {
            let isLast = end == count
            if !isLast, breaks[text.clusters[end].scalarStart] == .prohibited { continue }
            while first < end, glue.width(first, end) > measure { first += 1 }
            for start in first..<end where cost[start] < .max {
                let difference = Int64(target - glue.width(start, end)) * 8 / em
                // A line costs more than any imbalance that a further line could mend.
                var total = cost[start] + difference * difference + 40_000
                if !isLast { total += sensePenalty(before: text.clusters[end].scalarStart, breaks) }
                if total < cost[end] {
                    cost[end] = total
                    previous[end] = start
                }
            }
        }
        guard cost[count] < .max else { return nil }
        var ends: [Int] = []
        var end = count
        while end > 0 {
            ends.append(end)
            end = previous[end]
        }
        return fitted(ends.reversed())
    }

    /// The lines of a title; nil for a text too long to be one.
    private func shaped(_ breaks: [LineBreakOpportunity]) -> [LineBreaker.Line]? {
        let sense = TitleSense(text.scalars, breaks: breaks)
        let breaker = TitleBreaker(
            width: glue.width, count: text.clusters.count, costs: text.clusters.map { sense.costs[$0.scalarStart] },
            measure: measure, em: text.size.raw)
        return breaker.ends().flatMap(fitted)
    }

    /// Lines at their natural width.
    private func fitted(_ ends: [Int]) -> [LineBreaker.Line]? {
        var lines: [LineBreaker.Line] = []
        for (start, end) in zip([0] + ends, ends) {
            guard let fit = LineFit(glue, start, end, measure: measure, em: text.size.raw, isLast: true) else { return nil }
            lines.append(.init(clusters: start..<end, fit: fit))
        }
        return lines
    }

    /// Little where a reader pauses: after 的, a mark or a book title, before 关于 or 《; much inside a word.
    private func sensePenalty(before offset: Int, _ breaks: [LineBreakOpportunity]) -> Int64 {
        let scalars = text.scalars
        let previous = scalars[offset - 1]
        if "的和与及、，；：》）” ".unicodeScalars.contains(previous) { return 0 }
        if scalars[offset] == "《" || scalars[offset] == "（" || scalars[offset] == "“" { return 0 }
        if offset + 1 < scalars.count, scalars[offset] == "关", scalars[offset + 1] == "于" { return 0 }
        return breaks[offset] == .discouraged ? 8_000 : 3_000
    }
}
