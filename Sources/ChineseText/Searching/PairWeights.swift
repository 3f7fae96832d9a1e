/// How frequent pairs of characters are, as logarithms; each pair is asked for once.
struct PairWeights {
    /// Parts of a doubling.
    static let doubling = 16
    /// The weight of a pair that no document has: as if one of 64 had it.
    static let unknown = -6 * doubling

    private let frequency: (UInt32, UInt32) -> Int
    private var known: [UInt64: Int] = [:]

    init(_ frequency: @escaping (UInt32, UInt32) -> Int) { self.frequency = frequency }

    /// The logarithm to base 2 of the frequency, in parts of a doubling; below zero only if no document has the pair.
    mutating func weight(_ first: UInt32, _ second: UInt32) -> Int {
        let key = UInt64(first) << 32 | UInt64(second)
        if let weight = known[key] { return weight }
        let weight = Self.logarithm(frequency(first, second))
        known[key] = weight
        return weight
    }

    /// The weights of all pairs of neighbours.
    mutating func weights(in text: [UInt32]) -> [Int] {
        (1..<max(1, text.count)).map { weight(text[$0 - 1], text[$0]) }
    }

    /// Linear between powers of two, so that every machine agrees.
    static func logarithm(_ count: Int) -> Int {
        guard count > 0 else { return unknown }
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let fraction = exponent < 4 ? count << (4 - exponent) : count >> (exponent - 4)
        return exponent * doubling + fraction - doubling
    }
}
