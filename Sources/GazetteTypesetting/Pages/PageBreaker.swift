/// Chooses where pages end: all pages of a flow at once, in integers.
enum PageBreaker {
    /// The rows of each page.
    static func pages(_ rows: [Row], capacity: Int) -> [Range<Int>] {
        guard !rows.isEmpty else { return [] }
        var height = [0]
        for row in rows { height.append(height[height.count - 1] + row.before + row.height) }
        var cost = [Int](repeating: .max, count: rows.count + 1)
        var previous = [Int](repeating: 0, count: rows.count + 1)
        cost[0] = 0
        for end in 1...rows.count {
            let endsFlow = end == rows.count || rows[end].breakPenalty == Row.forced
            let penalty = endsFlow ? 0 : rows[end].breakPenalty
            var start = end - 1
            while start >= 0 {
                let used = height[end] - height[start] - rows[start].before
                // A row taller than a page gets a page of its own.
                if used > capacity, start < end - 1 { break }
                let blank = endsFlow ? 0 : max(0, capacity - used)
                let total = cost[start] + 100 * blank * blank + penalty + 1
                // A blank line costs as much as parting two label lines; a tie goes to the longer page.
                if total <= cost[end] {
                    cost[end] = total
                    previous[end] = start
                }
                if rows[start].breakPenalty == Row.forced { break }
                start -= 1
            }
        }
        var pages: [Range<Int>] = []
        var end = rows.count
        while end > 0 {
            pages.append(previous[end]..<end)
            end = previous[end]
        }
        return pages.reversed()
    }
}
