/// Finds many words in one pass, by their first characters.
struct WordFinder<Value: Sendable>: Sendable {
    private var byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], value: Value)]] = [:]

    /// Longer words are found before shorter ones with the same beginning.
    init(_ words: [(String, Value)]) {
        for (text, value) in words {
            let word = Array(text.unicodeScalars)
            guard let first = word.first else { continue }
            byFirst[first, default: []].append((word, value))
        }
        for first in byFirst.keys { byFirst[first]?.sort { $0.word.count > $1.word.count } }
    }

    /// The matches in order, none overlapping.
    func matches(in scalars: [Unicode.Scalar]) -> [(range: Range<Int>, value: Value)] {
        var found: [(range: Range<Int>, value: Value)] = []
        var index = 0
        while index < scalars.count {
            guard let entry = byFirst[scalars[index]]?.first(where: { scalars[index...].starts(with: $0.word) }) else {
                index += 1
                continue
            }
            found.append((index..<(index + entry.word.count), entry.value))
            index += entry.word.count
        }
        return found
    }
}
