/// A query typed in Latin letters, to be matched against Han text by its readings: "guowuyuan", "gwybgt", "guowyuan",
/// "zhicheng pingshen", "xi'an", "nv" or "nü".
///
/// Each character takes the whole of one of its readings, or the beginning of one, of at least its first letter. Spaces
/// and apostrophes part syllables. Digits, Han and letters that stand in the text itself match themselves; separators in
/// the text may be passed over. Matching takes time in proportion to the text, whatever the query.
public struct PinyinPattern: Sendable {
    /// How well a match agrees, the best first.
    public enum Rank: Int, Comparable, Sendable {
        /// Whole syllables from the start of the text; the last one may be unfinished.
        case wholeAtStart
        /// Whole syllables further on.
        case wholeInside
        /// Initials, or other beginnings of syllables, from the start of the text.
        case abbreviatedAtStart
        /// The same further on.
        case abbreviatedInside

        public static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    /// A match: where in the text, in its scalars, and how well.
    public struct Match: Equatable, Sendable {
        public var range: Range<Int>
        public var rank: Rank

        public init(range: Range<Int>, rank: Rank) {
            self.range = range
            self.rank = rank
        }
    }

    /// The most signs that a query may have: more than is typed by hand.
    public static let longestQuery = 63

    /// Folded scalars; v for ü.
    let signs: [UInt32]
    /// Bit i: a syllable may not run across the place before sign i.
    let partings: UInt64
    /// For each letter, the places where it stands in `signs`.
    let places: [UInt64]
    /// Whether nothing but letters stands in it, so that no Han character can match itself.
    let isLettersOnly: Bool

    /// Nil when there is no Latin letter in the query, or more than `longestQuery` signs.
    public init?(_ query: String) {
        var signs: [UInt32] = []
        var partings: UInt64 = 0
        var places = [UInt64](repeating: 0, count: 26)
        for scalar in query.unicodeScalars {
            let value = Folding.fold(scalar.value)
            let characterClass = Folding.characterClass(of: value)
            if characterClass == .separator { partings |= 1 << UInt64(signs.count) }
            guard characterClass == .word || characterClass == .ideograph else { continue }
            guard signs.count < Self.longestQuery else { return nil }
            let sign = Self.tonelessVowels[value] ?? value
            if sign &- 0x61 < 26 { places[Int(sign - 0x61)] |= 1 << UInt64(signs.count) }
            signs.append(sign)
        }
        guard places.contains(where: { $0 != 0 }) else { return nil }
        (self.signs, self.partings, self.places) = (signs, partings, places)
        isLettersOnly = signs.allSatisfy { $0 &- 0x61 < 26 }
    }

    /// The best match anywhere, the first of equals. Takes a folded text.
    public func bestMatch(in text: [UInt32]) -> Match? {
        var best: Match?
        for start in text.indices {
            guard let match = match(in: text, at: start) else { continue }
            // Only the start of the text could do better than whole syllables inside.
            if match.rank <= .wholeInside { return match }
            if best == nil { best = match }
        }
        return best
    }

    /// The best match that begins with a scalar of the text.
    func match(in text: [UInt32], at start: Int) -> Match? {
        guard start < text.count, Folding.characterClass(of: text[start]) != .separator else { return nil }
        var progress = Progress.start
        var abbreviated: Match?
        for index in start..<text.count {
            progress = advanced(progress, over: text[index])
            let range = start..<index + 1
            if isWhole(progress) { return Match(range: range, rank: start == 0 ? .wholeAtStart : .wholeInside) }
            if abbreviated == nil, isComplete(progress) {
                abbreviated = Match(range: range, rank: start == 0 ? .abbreviatedAtStart : .abbreviatedInside)
            }
            if isOver(progress) { break }
        }
        return abbreviated
    }
}
