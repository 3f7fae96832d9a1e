/// The characters that people type in one another's place: those that sound alike, and those that look alike.
///
/// Sounds are those of `Pinyin`, without tones; shapes are a table made by hand. Only the 8,105 standard characters of
/// `Commonness` are offered.
public enum TypoVariants {
    /// How the two characters are alike, the likeliest confusion first.
    public enum Likeness: Int, Comparable, Sendable {
        /// Listed by hand as easily confused.
        case lookalike
        /// One toneless reading of the one is a reading of the other.
        case sameSound
        /// The readings differ only in what many speakers do not tell apart: zh and z, ch and c, sh and s, n and l at the
        /// beginning, an and ang, en and eng, in and ing at the end.
        case nearSound

        public static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    /// A character that may have been meant.
    public struct Variant: Hashable, Sendable {
        /// Folded.
        public var scalar: UInt32
        public var likeness: Likeness

        public init(scalar: UInt32, likeness: Likeness) {
            self.scalar = scalar
            self.likeness = likeness
        }
    }

    /// What may have been meant where the character stands: by likeness, then the most common first; at most `limit`.
    /// Each character once, under its best likeness, and never the character itself.
    public static func variants(of scalar: UInt32, limit: Int = .max) -> [Variant] {
        let folded = Folding.fold(scalar)
        var found: [Variant] = []
        var seen: Set<UInt32> = [folded]
        for likeness in [Likeness.lookalike, .sameSound, .nearSound] {
            guard found.count < limit else { break }
            for rank in index.ranks(alike: folded, likeness) {
                let candidate = Commonness.characters[Int(rank)]
                if found.count < limit, seen.insert(candidate).inserted {
                    found.append(Variant(scalar: candidate, likeness: likeness))
                }
            }
        }
        return found
    }

    private static let index = TypoIndex()
}
