public import GazetteModel

/// A sheet that is printed on both sides and folded (帖).
public struct Signature: Sendable, Equatable {
    /// Counted from 1: from the outside in for a saddle stitch, from the front for a perfect binding.
    public var number: Int
    /// The printed pages, from 1, in the order in which the folded sheet alone is read.
    public var pages: [Int]
    /// How many folded leaves lie around its outermost one.
    public var depth: Int

    /// Distributes the pages over sheets; what does not fill one of the wanted size makes smaller ones.
    ///
    /// - Parameter pageCount: all printed pages, a multiple of 4.
    public static func plan(pageCount: Int, specification: PressSpecification) -> [Signature] {
        switch specification.binding {
        case .saddle: saddle(pageCount, sizes: sizes(pageCount, specification.signature))
        // Pages 1, 2 and the last two are the cover.
        case .perfect: stacked(from: 3, sizes: sizes(pageCount - 4, specification.signature))
        }
    }

    private static func sizes(_ pageCount: Int, _ wanted: Int) -> [Int] {
        var sizes: [Int] = []
        var rest = pageCount
        var size = wanted
        while rest > 0, size >= 4 {
            while rest >= size {
                sizes.append(size)
                rest -= size
            }
            size /= 2
        }
        return sizes
    }

    private static func saddle(_ pageCount: Int, sizes: [Int]) -> [Signature] {
        var first = 1
        return sizes.enumerated().map { index, size in
            let half = size / 2
            let last = pageCount + 1 - first
            defer { first += half }
            return Signature(
                number: index + 1, pages: Array(first..<first + half) + Array(last - half + 1...last), depth: (first - 1) / 2)
        }
    }

    private static func stacked(from start: Int, sizes: [Int]) -> [Signature] {
        var first = start
        return sizes.enumerated().map { index, size in
            defer { first += size }
            return Signature(number: index + 1, pages: Array(first..<first + size), depth: 0)
        }
    }

    /// How many folded leaves lie around the leaf of a page, given by its place among `pages`.
    func depth(of place: Int) -> Int { depth + min(place, pages.count - 1 - place) / 2 }
}
