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
            let value = Folding.fold(UTF8Scalars.next(utf8, &index))
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
}
