/// A set of documents, a bit for each row from 1 on.
struct DocumentSet: Sendable, Equatable, Sequence {
    private(set) var words: [UInt64]
    /// How many documents there are.
    let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: 0, count: (capacity + 64) / 64)
    }

    init(capacity: Int, _ documents: some Sequence<Int32>) {
        self.init(capacity: capacity)
        insert(documents)
    }

    static func all(capacity: Int) -> DocumentSet {
        var set = DocumentSet(capacity: capacity)
        for index in set.words.indices { set.words[index] = ~0 }
        set.words[0] &= ~1
        let used = capacity % 64 + 1
        if used < 64 { set.words[set.words.count - 1] &= (1 << UInt64(used)) - 1 }
        return set
    }

    @inline(__always)
    mutating func insert(_ document: Int32) { words[Int(document) >> 6] |= 1 << UInt64(document & 63) }

    mutating func insert(_ documents: some Sequence<Int32>) {
        words.withUnsafeMutableBufferPointer { words in
            for document in documents { words[Int(document) >> 6] |= 1 << UInt64(document & 63) }
        }
    }

    @inline(__always)
    mutating func remove(_ document: Int32) { words[Int(document) >> 6] &= ~(1 << UInt64(document & 63)) }

    @inline(__always)
    func contains(_ document: Int32) -> Bool { words[Int(document) >> 6] & (1 << UInt64(document & 63)) != 0 }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    mutating func formUnion(_ other: DocumentSet) { combine(other) { $0 | $1 } }
    mutating func formIntersection(_ other: DocumentSet) { combine(other) { $0 & $1 } }
    mutating func subtract(_ other: DocumentSet) { combine(other) { $0 & ~$1 } }

    func union(_ other: DocumentSet) -> DocumentSet { with(self) { $0.formUnion(other) } }
    func intersection(_ other: DocumentSet) -> DocumentSet { with(self) { $0.formIntersection(other) } }
    func subtracting(_ other: DocumentSet) -> DocumentSet { with(self) { $0.subtract(other) } }
    var complement: DocumentSet { Self.all(capacity: capacity).subtracting(self) }

    /// Gives the documents upward.
    struct Iterator: IteratorProtocol {
        fileprivate let words: [UInt64]
        fileprivate var index = 0
        fileprivate var rest: UInt64

        @inline(__always)
        mutating func next() -> Int32? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            defer { rest &= rest - 1 }
            return Int32(index << 6 | rest.trailingZeroBitCount)
        }
    }

    func makeIterator() -> Iterator { Iterator(words: words, rest: words[0]) }

    private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
        precondition(capacity == other.capacity, "两个集合不是同一个目录的")
        for index in words.indices { words[index] = operation(words[index], other.words[index]) }
    }

    private func with(_ set: DocumentSet, _ change: (inout DocumentSet) -> Void) -> DocumentSet {
        var set = set
        change(&set)
        return set
    }
}
