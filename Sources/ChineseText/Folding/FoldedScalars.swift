/// A text's folded scalars in a buffer that is used again for the next text: what `FoldedText` holds, without the places in
/// the original, for loops over thousands of passages.
public struct FoldedScalars: Sendable {
    /// As in `FoldedText.scalars`.
    public private(set) var values: [UInt32] = []

    public init() {}

    /// Takes another text in place of the last.
    public mutating func fold(_ utf8: UnsafeBufferPointer<UInt8>) {
        values.removeAll(keepingCapacity: true)
        append(utf8)
    }

    /// Adds a text after a separator, so that no match runs across.
    public mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        let tables = Folding.tables
        var isParted = !values.isEmpty
        var last = Folding.CharacterClass.separator
        if isParted { values.append(FoldedText.separator) }
        var index = 0
        while index < utf8.count {
            let (value, kind) = tables.fold(UTF8Scalars.next(utf8, &index))
            switch kind {
            case .ignored: break
            case .separator: isParted = true
            case .word, .ideograph:
                if isParted, !values.isEmpty, kind == last { values.append(FoldedText.separator) }
                isParted = false
                last = kind
                values.append(value)
            }
        }
    }

    /// How many ideographs and words it has.
    public var tokenCount: Int {
        var count = 0
        var inWord = false
        for value in values {
            let kind = Folding.characterClass(of: value)
            if kind == .ideograph || kind == .word && !inWord { count += 1 }
            inWord = kind == .word
        }
        return count
    }

    /// Whether the other text occurs; words and numbers only whole unless `partialWords`.
    public func contains(_ other: FoldedText, partialWords: Bool = false) -> Bool {
        FoldedMatching.firstOccurrence(of: other.scalars, in: values, from: 0, partialWords: partialWords) != nil
    }
}

/// Finding one folded text in another.
enum FoldedMatching {
    static func firstOccurrence(
        of pattern: [UInt32], in scalars: [UInt32], from start: Int, partialWords: Bool
    ) -> Range<Int>? {
        guard let first = pattern.first, scalars.count - start >= pattern.count else { return nil }
        let last = scalars.count - pattern.count
        return scalars.withUnsafeBufferPointer { text in
            pattern.withUnsafeBufferPointer { pattern in
                var index = start
                while index <= last {
                    if text[index] == first {
                        var length = 1
                        while length < pattern.count, text[index + length] == pattern[length] { length += 1 }
                        if length == pattern.count,
                            partialWords || (parts(text, before: index) && parts(text, before: index + length))
                        {
                            return index..<index + length
                        }
                    }
                    index += 1
                }
                return nil
            }
        }
    }

    /// Whether no word or number runs across the place.
    private static func parts(_ scalars: UnsafeBufferPointer<UInt32>, before index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        return Folding.characterClass(of: scalars[index - 1]) != .word || Folding.characterClass(of: scalars[index]) != .word
    }
}
