import ChineseText

/// Scores a passage's text against a query's tokens: BM25 (k1 = 1.2, b = 0.75) over title, heading and body as one field,
/// raised by how much of the query the passage covers, up to double. All in integers.
struct PassageScorer {
    private let weights: GramWeights
    private let characters: QueryCharacters
    /// The term of a pair of the query's characters, and of a single one in column 0; from 1.
    private var pairs: [UInt16]
    private let width: Int
    private var words: [(scalars: [UInt32], term: Int)] = []
    private var counts: [Int]
    /// What the title read last has, since neighbouring passages are of one document.
    private var titleCounts: [Int] = []
    private var titleLength = 0
    private var titleHead: Int32 = 0
    private var scalars = FoldedScalars()
    private let averageLength: Int

    init(_ weights: GramWeights, averageLength: Int) {
        self.weights = weights
        self.averageLength = max(1, averageLength)
        counts = [Int](repeating: 0, count: weights.terms.count)
        let singles = weights.terms.filter { $0.kind == .single }.map { $0.scalars[0] }
        characters = QueryCharacters(singles)
        width = singles.count + 1
        pairs = [UInt16](repeating: 0, count: width * width)
        for (index, term) in weights.terms.enumerated() {
            switch term.kind {
            case .single: pairs[number(term.scalars[0]) * width] = UInt16(index + 1)
            case .pair:
                let (first, second) = (number(term.scalars[0]), number(term.scalars[1]))
                if first > 0, second > 0 { pairs[first * width + second] = UInt16(index + 1) }
            case .word: words.append((term.scalars, index))
            }
        }
    }

    /// The number of an ideograph that the query has.
    private func number(_ value: UInt32) -> Int { Int(characters.entry(of: value)) }

    /// The score of a passage under a head with this title, folded.
    mutating func score(_ text: PassageText, head: Int32, title: ArraySlice<UInt32>) -> Int {
        if head == titleHead {
            for index in counts.indices { counts[index] = titleCounts[index] }
        } else {
            for index in counts.indices { counts[index] = 0 }
            titleLength = count(title)
            (titleHead, titleCounts) = (head, counts)
        }
        var length = titleLength
        // What stands under the title, or is the title's own block, says nothing twice.
        if !isTitle(text.heading, title) { length += count(text.heading) }
        if !isTitle(text.body, title) { length += count(text.body) }
        return score(length: length)
    }

    /// The score of a title alone.
    mutating func score(title: ArraySlice<UInt32>) -> Int {
        for index in counts.indices { counts[index] = 0 }
        return score(length: count(title))
    }

    private mutating func isTitle(_ text: UnsafeBufferPointer<UInt8>, _ title: ArraySlice<UInt32>) -> Bool {
        guard text.count >= title.count, text.count <= 4 * title.count + 16 else { return false }
        guard beginsAlike(text, title) else { return false }
        scalars.fold(text)
        return scalars.values.elementsEqual(title)
    }

    /// Whether the first characters are the same: in most cases they are not, and the rest need not be folded.
    private func beginsAlike(_ text: UnsafeBufferPointer<UInt8>, _ title: ArraySlice<UInt32>) -> Bool {
        let tables = Folding.tables
        var index = 0
        while index < text.count {
            let (value, kind) = tables.fold(UTF8Scalars.next(text, &index))
            if kind == .ideograph || kind == .word { return value == title.first }
        }
        return title.isEmpty
    }

    private func score(length: Int) -> Int {
        // tf (k1 + 1) / (tf + k1 (1 − b + b · length / average)), in 1/1024.
        let norm = 768 + 9 * (256 * length / averageLength)
        var score = 0
        var (pairs, singles) = (0, 0)
        for (index, term) in weights.terms.enumerated() where counts[index] > 0 {
            score += term.weight * (counts[index] * 22 * 256 * 1024 / (counts[index] * 2560 + norm))
            guard term.isTyped else { continue }
            if term.kind == .single { singles += term.weight } else { pairs += term.weight }
        }
        let coverage = 1024 * pairs / max(1, weights.typedPairs) + 1024 * singles / max(1, weights.typedSingles)
        return ((score >> 10) * (2048 + coverage)) >> 11
    }

    /// Counts the query's tokens in a text.
    ///
    /// - Returns: its length in ideographs and words.
    private mutating func count(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        return count { index < utf8.count ? UTF8Scalars.next(utf8, &index) : nil }
    }

    /// Counts the query's tokens in a text that is folded already.
    private mutating func count(_ folded: ArraySlice<UInt32>) -> Int {
        var rest = folded.makeIterator()
        return count { rest.next() }
    }

    @inline(__always)
    private mutating func count(_ next: () -> UInt32?) -> Int {
        var (length, isInWord) = (0, false)
        var letters: [UInt32] = []
        // The number of the last character; 0 for one that the query has not.
        var last = 0
        characters.planeZero.withUnsafeBufferPointer { entries in
            while let value = next() {
                let entry = value < 0x1_0000 ? entries[Int(value)] : characters.entry(ofOther: value)
                if entry == 0 {
                    length += 1
                    (last, isInWord) = (0, false)
                } else if entry < QueryCharacters.ignored {
                    length += 1
                    isInWord = false
                    let number = Int(entry)
                    take(pairs[number * width])
                    if last > 0 { take(pairs[last * width + number]) }
                    last = number
                } else if entry == QueryCharacters.word {
                    if !isInWord { length += 1 }
                    (last, isInWord) = (0, true)
                    if !words.isEmpty { letters.append(Folding.fold(value)) }
                    continue
                } else if entry == QueryCharacters.separator {
                    (last, isInWord) = (0, false)
                } else {
                    continue
                }
                if !letters.isEmpty { take(word: &letters) }
            }
        }
        if !letters.isEmpty { take(word: &letters) }
        return length
    }

    /// Counts a term by its number from 1; 0 is none.
    @inline(__always)
    private mutating func take(_ term: UInt16) { if term > 0 { counts[Int(term) - 1] += 1 } }

    private mutating func take(word letters: inout [UInt32]) {
        for word in words where word.scalars == letters { counts[word.term] += 1 }
        letters.removeAll(keepingCapacity: true)
    }
}
