/// Finds what a query that the archive does not know may have meant: "政务攻开" for 政务公开 (您是不是要找).
///
/// It asks how many documents have each pair of neighbouring characters, and changes little: one character replaced by a
/// `TypoVariants` variant, two neighbours swapped, one dropped, one inserted, and in longer queries two replaced. A change is
/// proposed only if every pair that it makes is known, and the rarest pair that it removes is unknown or more than 32 times
/// as rare as the rarest that it makes; 512 times where the length changes. Pure and deterministic: no clock, no
/// randomness, integers only.
public struct CorrectionSearch {
    /// What was changed.
    public enum Change: Int, Comparable, Sendable {
        case replaced
        case swapped
        case dropped
        case inserted
        case replacedTwo

        public static func < (left: Change, right: Change) -> Bool { left.rawValue < right.rawValue }
    }

    /// A proposal.
    public struct Correction: Equatable, Sendable {
        /// Folded.
        public var scalars: [UInt32]
        public var change: Change
        /// The mean logarithm of the pairs' frequencies, less for unlikely changes: comparable among the proposals for one
        /// query only.
        public var score: Int

        /// The proposal as text, in simplified characters.
        public var text: String { Folding.folded(scalars.lazy.compactMap(Unicode.Scalar.init)) }
    }

    /// The longest query that is looked at, in characters; for a longer one nothing is proposed.
    public static let longestQuery = 32
    /// Two characters are replaced only in queries of at least this length: in shorter ones too little would be left.
    static let shortestForTwo = 6

    private let frequency: (UInt32, UInt32) -> Int
    private let continuations: ((UInt32, UInt32) -> [UInt32])?

    /// - Parameters:
    ///   - frequency: in how many documents the second character follows the first; both folded. Asked once for a pair
    ///     and query, some hundreds to a few thousand times. Where texts and titles are both known, a title's pair should
    ///     count many times (16): texts alone know so many pairs that wrong ones look right.
    ///   - continuations: characters that are known to follow the first and to stand before the second, the likeliest
    ///     first; without it no missing character is found.
    public init(
        frequency: @escaping (UInt32, UInt32) -> Int, continuations: ((UInt32, UInt32) -> [UInt32])? = nil
    ) {
        self.frequency = frequency
        self.continuations = continuations
    }

    /// The best proposals for a folded run of Han, the best first; none when it seems right, is shorter than two
    /// characters or longer than `longestQuery`, or has anything but Han in it.
    public func corrections(of query: [UInt32], limit: Int = 3) -> [Correction] {
        guard limit > 0, (2...Self.longestQuery).contains(query.count), query.allSatisfy(TextAlphabet.isHan) else { return [] }
        var workshop = CorrectionWorkshop(query, pairs: PairWeights(frequency))
        workshop.replaceOne()
        workshop.swapNeighbours()
        workshop.dropOne()
        if let continuations { workshop.insertOne(continuations) }
        if query.count >= Self.shortestForTwo { workshop.replaceTwo() }
        return workshop.best(limit)
    }
}
