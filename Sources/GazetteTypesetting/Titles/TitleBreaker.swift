/// Breaks a title into lines by sense and shape: all ways to break it are compared, for titles are short.
struct TitleBreaker {
    /// What a line costs that the title could do without.
    private static let extraLine = 2_500
    /// Longer texts are no titles; the time to compare all ways grows with every line.
    private static let mostLines = 5

    /// The width of the clusters of a range, in raw lengths.
    let width: (Int, Int) -> Int
    let count: Int
    /// For each cluster what a break before it costs; `TitleSense.forbidden` and more where the rules allow none.
    let costs: [Int]
    let measure: Int
    let em: Int

    /// The ends of the lines; nil when the title does not fit so.
    func ends() -> [Int]? {
        if width(0, count) <= measure { return [count] }
        let fewest = (width(0, count) + measure - 1) / measure
        guard fewest <= Self.mostLines else { return nil }
        for limit in [TitleSense.poor, TitleSense.forbidden] {
            for lines in [fewest...fewest + 1, fewest + 2...fewest + 3] {
                var best: (cost: Int, ends: [Int])?
                let candidates = (1..<count).filter { costs[$0] < limit }
                for number in lines where number <= Self.mostLines + 1 {
                    search(number, from: 0, candidates[...], [], (number - fewest) * Self.extraLine, &best)
                }
                if let best { return best.ends }
            }
        }
        return nil
    }

    private func search(
        _ lines: Int, from start: Int, _ candidates: ArraySlice<Int>, _ ends: [Int], _ cost: Int,
        _ best: inout (cost: Int, ends: [Int])?
    ) {
        if let best, cost >= best.cost { return }
        if lines == 1 {
            guard width(start, count) <= measure else { return }
            let all = ends + [count]
            let total = cost + shapeCost(all)
            if best.map({ total < $0.cost }) ?? true { best = (total, all) }
            return
        }
        // What is left must fit into the lines that are left.
        for index in candidates.indices {
            let end = candidates[index]
            if width(start, end) > measure { break }
            if width(end, count) > measure * (lines - 1) { continue }
            search(lines - 1, from: end, candidates[(index + 1)...], ends + [end], cost + costs[end], &best)
        }
    }

    private func shapeCost(_ ends: [Int]) -> Int {
        TitleShape.cost(widths(ends), measure: measure * TitleShape.em / em)
    }

    /// The widths of the lines in eighths of an em.
    func widths(_ ends: [Int]) -> [Int] {
        zip([0] + ends, ends).map { width($0, $1) * TitleShape.em / em }
    }
}
