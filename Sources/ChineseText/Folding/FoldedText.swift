/// A text as search compares it: folded, ignored marks left out, every run of separators one space, none at the ends, and
/// none between Han and a word or number, which part by themselves: 2020 年 is 2020年.
///
/// Each scalar remembers where it came from, so that a match can be marked in the original.
public struct FoldedText: Sendable, Equatable {
    /// Folded scalar values.
    public private(set) var scalars: [UInt32] = []
    /// For each folded scalar the offset of its original, in scalars.
    public private(set) var origins: [Int32] = []
    /// Whether the original begins with a separator.
    public private(set) var beginsWithSeparator = false
    /// Whether the original ends with a separator.
    public private(set) var endsWithSeparator = false

    public init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.init(folding: text.unicodeScalars)
    }

    public init(_ original: [Unicode.Scalar]) { self.init(folding: original) }

    public init(_ original: ArraySlice<Unicode.Scalar>) { self.init(folding: original) }

    /// Generic only inside the module, where it is specialised.
    private init(folding original: some Sequence<Unicode.Scalar>) {
        scalars.reserveCapacity(original.underestimatedCount)
        origins.reserveCapacity(original.underestimatedCount)
        var offset: Int32 = 0
        for scalar in original {
            let value = Folding.fold(scalar.value)
            switch Folding.characterClass(of: value) {
            case .ignored: break
            case .separator:
                if scalars.isEmpty { beginsWithSeparator = true }
                endsWithSeparator = true
            case .word, .ideograph:
                let kind = Folding.characterClass(of: value)
                if endsWithSeparator, let last = origins.last, let before = scalars.last,
                    kind == Folding.characterClass(of: before)
                {
                    scalars.append(Self.separator)
                    origins.append(last + 1)
                }
                endsWithSeparator = false
                scalars.append(value)
                origins.append(offset)
            }
            offset += 1
        }
    }

    /// What stands for every run of separators.
    public static let separator: UInt32 = 0x20

    /// Whether nothing in it can be searched.
    public var isEmpty: Bool { scalars.isEmpty }

    /// The places, in folded scalars, where the other text occurs; words and numbers only whole unless `partialWords`.
    public func occurrences(of other: FoldedText, partialWords: Bool = false) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while let range = firstOccurrence(of: other, from: start, partialWords: partialWords) {
            found.append(range)
            start = range.upperBound
        }
        return found
    }

    /// Whether the other text occurs; words and numbers only whole unless `partialWords`.
    public func contains(_ other: FoldedText, partialWords: Bool = false) -> Bool {
        firstOccurrence(of: other, from: 0, partialWords: partialWords) != nil
    }

    /// The original's scalars under a range of folded scalars.
    public func originalRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
    }

    private func firstOccurrence(of other: FoldedText, from start: Int, partialWords: Bool) -> Range<Int>? {
        FoldedMatching.firstOccurrence(of: other.scalars, in: scalars, from: start, partialWords: partialWords)
    }
}
