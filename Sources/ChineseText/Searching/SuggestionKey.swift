/// A text as suggestions compare it: folded, and without separators except between two words or numbers, so that
/// 关于印发东乡 is found in 关于印发《东乡….
struct SuggestionKey {
    private(set) var scalars: [UInt32] = []
    /// For each of them the offset of its original, in scalars.
    private(set) var origins: [Int32] = []

    init(_ text: String) {
        let folded = FoldedText(text)
        scalars.reserveCapacity(folded.scalars.count + 1)
        origins.reserveCapacity(folded.scalars.count)
        for (index, scalar) in folded.scalars.enumerated() {
            if scalar == FoldedText.separator {
                // A separator never stands at an end.
                let isBetweenWords = [index - 1, index + 1].allSatisfy {
                    Folding.characterClass(of: folded.scalars[$0]) == .word
                }
                guard isBetweenWords else { continue }
            }
            scalars.append(scalar)
            origins.append(folded.origins[index])
        }
    }

    /// The first place of a word or a character that comes from the original's offset or from behind it.
    func place(ofOriginal offset: Int) -> Int {
        var (low, high) = (0, origins.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low < scalars.count && scalars[low] == FoldedText.separator ? low + 1 : low
    }

    /// The original's scalars under a range of places that is not empty.
    func originalRange(_ range: Range<Int>) -> Range<Int> {
        Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
    }
}
