extension Sequence {
    /// The first `count` elements in an order, without sorting the others: a page of results is short, what was found may be
    /// a million.
    func smallest(_ count: Int, by isBefore: (Element, Element) -> Bool) -> [Element] {
        guard count > 0 else { return [] }
        var kept: [Element] = []
        var last: Element?
        for element in self {
            if let last, !isBefore(element, last) { continue }
            kept.append(element)
            // Twice as many are gathered before they are sorted, so that sorting is rare.
            guard kept.count >= 2 * count else { continue }
            kept.sort(by: isBefore)
            kept.removeLast(kept.count - count)
            last = kept.last
        }
        kept.sort(by: isBefore)
        return Array(kept.prefix(count))
    }
}
