/// A number for every passage while a query is worked out; kept between queries, because clearing what was touched is
/// quicker than making it anew.
struct PassageScores {
    private var scores: [UInt16]
    private var touched: [Int32] = []

    init(passages: Int) { scores = [UInt16](repeating: 0, count: passages + 1) }

    var isEmpty: Bool { touched.isEmpty }

    mutating func add(_ weight: UInt16, to passages: [Int32]) {
        let weight = max(1, weight)
        scores.withUnsafeMutableBufferPointer { scores in
            for passage in passages {
                let score = scores[Int(passage)]
                if score == 0 { touched.append(passage) }
                let (sum, overflows) = score.addingReportingOverflow(weight)
                scores[Int(passage)] = overflows ? .max : sum
            }
        }
    }

    /// Adds to the passages in a range that have something already.
    mutating func raise(_ range: Range<Int32>, by weight: UInt16) {
        for index in Int(range.lowerBound)..<Int(range.upperBound) where scores[index] > 0 {
            let (sum, overflows) = scores[index].addingReportingOverflow(weight)
            scores[index] = overflows ? .max : sum
        }
    }

    /// The passages with the highest scores, highest first, older first among equals.
    func best(_ count: Int, where isWanted: (Int32) -> Bool) -> [Int32] {
        var histogram = [Int32](repeating: 0, count: Self.steps)
        for passage in touched { histogram[Int(scores[Int(passage)]) / Self.step] += 1 }
        // More than is wanted, since some may not be wanted at all.
        var (floor, taken) = (Self.steps, 0)
        while floor > 0, taken < 4 * count {
            floor -= 1
            taken += Int(histogram[floor])
        }
        var chosen = touched.filter { Int(scores[Int($0)]) / Self.step >= floor && isWanted($0) }
        if chosen.count < count, floor > 0 { chosen = touched.filter(isWanted) }
        return chosen.smallest(count) { (scores[Int($1)], $0) < (scores[Int($0)], $1) }
    }

    /// Scores are counted in steps of this size.
    private static let step = 16
    private static let steps = 0x1_0000 / step

    mutating func clear() {
        for passage in touched { scores[Int(passage)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
