import ChineseText

/// Counts in how many passages each ideograph stands, in the body or in the document's title.
struct CharacterCount {
    private var passages = [Int32](repeating: 0, count: 0x1_0000)
    /// The number of the passage that had the character last.
    private var seen = [Int32](repeating: 0, count: 0x1_0000)
    private var others: [UInt32: (passages: Int32, seen: Int32)] = [:]
    private var number: Int32 = 0
    private var scalars = FoldedScalars()

    /// Counts the ideographs of a passage under a folded title.
    ///
    /// - Returns: how long its body is to ranking: ideographs and words.
    mutating func count(_ passage: SearchablePassage, title: [UInt32]) -> Int {
        number += 1
        for value in title where Folding.characterClass(of: value) == .ideograph { note(value) }
        var body = passage.body
        body.withUTF8 { scalars.fold($0) }
        for value in scalars.values where Folding.characterClass(of: value) == .ideograph { note(value) }
        return scalars.tokenCount
    }

    /// The counts so far, by character; they begin anew.
    mutating func take() -> [(value: UInt32, passages: Int32)] {
        let counts =
            passages.enumerated().filter { $0.element > 0 }.map { (UInt32($0.offset), $0.element) }
            + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value.passages) }
        self = CharacterCount()
        return counts
    }

    @inline(__always)
    private mutating func note(_ value: UInt32) {
        guard value < 0x1_0000 else {
            let known = others[value] ?? (0, 0)
            if known.seen != number { others[value] = (known.passages + 1, number) }
            return
        }
        if seen[Int(value)] == number { return }
        seen[Int(value)] = number
        passages[Int(value)] += 1
    }
}
