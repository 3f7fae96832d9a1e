import ChineseText

/// Breaks titles and other unjustified text into as few lines as fit, balanced, preferably where the sense pauses.
struct RaggedBreaker {
    let glue: ParagraphGlue
    let text: ShapedText
    let measure: Int

    /// Lines at their natural width; emergency opportunities are asked for when a unit is wider than the measure.
    func lines(
        _ breaks: [LineBreakOpportunity], emergency: () -> [LineBreakOpportunity]
    ) -> (lines: [LineBreaker.Line], relaxation: LineBreaker.Relaxation) {
        guard !text.clusters.isEmpty else { return ([], .none) }
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
        var lines: [LineBreaker.Line] = []
        var end = count
        while end > 0 {
            guard let fit = LineFit(glue, previous[end], end, measure: measure, em: text.size.raw, isLast: true) else {
                return nil
            }
            lines.append(.init(clusters: previous[end]..<end, fit: fit))
            end = previous[end]
        }
        return lines.reversed()
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
