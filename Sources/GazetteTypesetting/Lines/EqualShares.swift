/// An amount shared out over the places of one tier: every place gets the same, but none more than it can (clreq, line
/// adjustment); the sum is exact.
enum EqualShares {
    /// Adds to `gaps[i]` what the boundary before cluster `first + i` gets.
    static func add(
        _ amount: Int, of tier: Int, in glue: ParagraphGlue, _ first: Int, _ last: Int, to gaps: inout [Int]
    ) {
        let total = glue.rows[last][tier] - glue.rows[first][tier]
        guard total > 0 else { return }
        func capacity(_ index: Int) -> Int { glue.rows[index][tier] - glue.rows[index - 1][tier] }
        let sign = amount.signum()
        let isBeyond = abs(amount) > total
        if abs(amount) == total {
            for index in first + 1..<last + 1 { gaps[index - first] += sign * capacity(index) }
            return
        }
        // Places smaller than the equal share are filled; the others share what is left.
        var rest = abs(amount)
        var level = 0
        var count = 0
        for index in first + 1..<last + 1 where capacity(index) > 0 { count += 1 }
        while !isBeyond {
            var filled = 0
            var filledCount = 0
            let next = rest / count
            for index in first + 1..<last + 1 {
                let capacity = capacity(index)
                if capacity > level, capacity <= next {
                    filled += capacity
                    filledCount += 1
                }
            }
            level = max(level, next)
            if filledCount == 0 { break }
            rest -= filled
            count -= filledCount
        }
        let share = rest / count
        var odd = rest % count
        for index in first + 1..<last + 1 {
            let capacity = capacity(index)
            guard capacity > 0 else { continue }
            if !isBeyond, capacity <= level {
                gaps[index - first] += sign * capacity
            } else {
                gaps[index - first] += sign * (share + (odd > 0 ? 1 : 0))
                odd -= 1
            }
        }
    }
}
