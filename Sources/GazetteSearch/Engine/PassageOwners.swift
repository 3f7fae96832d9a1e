/// Which document each passage belongs to: a bit where a document begins, and how many begin before each 64 rows. A fifth of
/// a byte for a passage, so that it stays in the processor's cache while hundreds of thousands are looked up.
struct PassageOwners: Sendable {
    private var marks: [UInt64]
    private var before: [Int32]
    /// The documents that have passages, when some have none.
    private var inhabited: [Int32] = []

    /// - Parameter firstPassages: each document's first row, ascending, and the end.
    init(_ firstPassages: [Int32]) {
        let end = Int(firstPassages.last ?? 1)
        marks = [UInt64](repeating: 0, count: end / 64 + 1)
        let ranges = zip(firstPassages, firstPassages.dropFirst())
        for (first, next) in ranges where first < next { marks[Int(first) >> 6] |= 1 << UInt64(first & 63) }
        if ranges.contains(where: ==) {
            inhabited = ranges.enumerated().filter { $0.element.0 < $0.element.1 }.map { Int32($0.offset + 1) }
        }
        before = []
        before.reserveCapacity(marks.count)
        var count: Int32 = 0
        for word in marks {
            before.append(count)
            count += Int32(word.nonzeroBitCount)
        }
    }

    /// The document, counted from 1.
    @inline(__always)
    subscript(passage: Int32) -> Int32 {
        let index = Int(passage) >> 6
        let upToIt = marks[index] & (~0 >> UInt64(63 - (passage & 63)))
        let place = before[index] + Int32(upToIt.nonzeroBitCount)
        return inhabited.isEmpty ? place : inhabited[Int(place) - 1]
    }
}
