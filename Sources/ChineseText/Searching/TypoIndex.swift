/// The standard characters by syllable, by what the syllable is confused with, and by shape.
struct TypoIndex: Sendable {
    /// For each syllable the ranks (`Commonness`) of its characters, ascending.
    private var bySyllable = [[UInt16]](repeating: [], count: Pinyin.syllableCount)
    /// For each syllable the others that it is confused with.
    private let confused: [[Int]]
    private var byShape: [UInt32: [UInt16]] = [:]

    init() {
        for (rank, scalar) in Commonness.characters.enumerated() {
            for syllable in Pinyin.readings(of: scalar) { bySyllable[syllable.number].append(UInt16(rank)) }
        }
        let blurred = Pinyin.index.spellings.map(Self.blurred)
        let alike = Dictionary(grouping: blurred.indices) { blurred[$0] }
        confused = blurred.enumerated().map { number, key in (alike[key] ?? []).filter { $0 != number } }
        for group in LookalikeTable.groups {
            for scalar in group {
                byShape[scalar, default: []] += group.filter { $0 != scalar }.compactMap(Commonness.rank).map(UInt16.init)
            }
        }
        for scalar in byShape.keys { byShape[scalar]?.sort() }
    }

    /// The ranks of the characters alike in one way, ascending; some may be repeated.
    func ranks(alike folded: UInt32, _ likeness: TypoVariants.Likeness) -> [UInt16] {
        let readings = Pinyin.readings(of: folded)
        switch likeness {
        case .lookalike: return byShape[folded] ?? []
        case .sameSound: return readings.flatMap { bySyllable[$0.number] }.sorted()
        case .nearSound: return readings.flatMap { confused[$0.number].flatMap { bySyllable[$0] } }.sorted()
        }
    }

    /// A spelling that all the syllables confused with one another share.
    private static func blurred(_ spelling: String) -> String {
        var letters = Substring(spelling)
        if letters.hasSuffix("ng"), "aei".contains(letters.dropLast(2).last ?? "o") { letters.removeLast() }
        for (initial, plain) in [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l")] where letters.hasPrefix(initial) {
            return plain + letters.dropFirst(initial.count)
        }
        return String(letters)
    }
}
