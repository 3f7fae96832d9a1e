/// A text as search compares it: folded, ignored marks left out, every run of separators one space, none at the ends.
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
                if endsWithSeparator, let last = origins.last {
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
        let pattern = other.scalars
        guard let first = pattern.first, scalars.count - start >= pattern.count else { return nil }
        for index in start...(scalars.count - pattern.count) where scalars[index] == first {
            var length = 1
            while length < pattern.count, scalars[index + length] == pattern[length] { length += 1 }
            if length == pattern.count, partialWords || (parts(before: index) && parts(before: index + length)) {
                return index..<index + length
            }
        }
        return nil
    }

    /// Whether no word or number runs across the place.
    private func parts(before index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        return Folding.characterClass(of: scalars[index - 1]) != .word || Folding.characterClass(of: scalars[index]) != .word
    }
}
