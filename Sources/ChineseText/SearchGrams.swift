/// Cuts UTF-8 text into the tokens that the search index holds.
///
/// A run of Han gives its overlapping pairs and its last character alone; a run of letters or digits is one token.
/// No dictionary takes part, so that every substring can be found.
public enum SearchGrams {
    /// A token: folded UTF-8, and the bytes of the original that it covers.
    public struct Gram: Equatable, Sendable {
        public var text: String
        public var range: Range<Int>

        public init(text: String, range: Range<Int>) {
            self.text = text
            self.range = range
        }
    }

    /// Longer words are cut; both the index and the query cut them alike.
    public static let longestWord = 64

    /// Calls `emit` with each token's folded UTF-8 and its byte range; stops when that returns false.
    ///
    /// With `asQuery` the last character of the whole text stands alone only if its run has no other: a pair has said
    /// it already, and the document's run may go on.
    public static func forEach(
        in utf8: UnsafeBufferPointer<UInt8>, asQuery: Bool, emit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool
    ) {
        var cutter = GramCutter(asQuery: asQuery)
        var index = 0
        while index < utf8.count {
            let start = index
            let value = Folding.fold(decode(utf8, &index))
            guard cutter.take(value, Folding.characterClass(of: value), start..<index, emit) else { return }
        }
        _ = cutter.finish(emit)
    }

    /// The tokens of a text.
    public static func grams(of text: String, asQuery: Bool = false) -> [Gram] {
        var grams: [Gram] = []
        Array(text.utf8).withUnsafeBufferPointer { utf8 in
            forEach(in: utf8, asQuery: asQuery) { token, range in
                grams.append(Gram(text: String(decoding: token, as: UTF8.self), range: range))
                return true
            }
        }
        return grams
    }

    /// Reads one scalar; a byte that is not UTF-8 reads as U+FFFD, a separator.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = bytes[index]
        index += 1
        let count: Int
        var value: UInt32
        switch lead {
        case 0..<0x80: return UInt32(lead)
        case 0xC2..<0xE0: (count, value) = (1, UInt32(lead & 0x1F))
        case 0xE0..<0xF0: (count, value) = (2, UInt32(lead & 0x0F))
        case 0xF0..<0xF5: (count, value) = (3, UInt32(lead & 0x07))
        default: return 0xFFFD
        }
        var taken = 0
        while taken < count, index + taken < bytes.count, bytes[index + taken] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[index + taken] & 0x3F)
            taken += 1
        }
        guard taken == count, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return 0xFFFD }
        index += taken
        return value
    }
}
