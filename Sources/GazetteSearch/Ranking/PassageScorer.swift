import ChineseText

/// Scores a passage's text against a query's tokens: BM25 (k1 = 1.2, b = 0.75) over title, heading and body as one field,
/// raised by how much of the query the passage covers, up to double. All in integers.
struct PassageScorer {
    private let weights: GramWeights
    /// For each scalar of plane 0 the number of the query's character, from 1; 0 for none.
    private var characters = [UInt16](repeating: 0, count: 0x1_0000)
    private var otherCharacters: [UInt32: UInt16] = [:]
    /// The term of a pair of the query's characters, and of a single one in column 0; from 1.
    private var pairs: [UInt16]
    private var width = 1
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
        var number: UInt16 = 0
        for term in weights.terms where term.kind == .single {
            number += 1
            if term.scalars[0] < 0x1_0000 {
                characters[Int(term.scalars[0])] = number
            } else {
                otherCharacters[term.scalars[0]] = number
            }
        }
        width = Int(number) + 1
        pairs = [UInt16](repeating: 0, count: width * width)
        for (index, term) in weights.terms.enumerated() {
            switch term.kind {
            case .single: pairs[character(term.scalars[0]) * width] = UInt16(index + 1)
            case .pair:
                let (first, second) = (character(term.scalars[0]), character(term.scalars[1]))
                if first > 0, second > 0 { pairs[first * width + second] = UInt16(index + 1) }
            case .word: words.append((term.scalars, index))
            }
        }
    }

    @inline(__always)
    private func character(_ value: UInt32) -> Int {
        value < 0x1_0000 ? Int(characters[Int(value)]) : Int(otherCharacters[value] ?? 0)
    }

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

    /// Counts the query's tokens in a text that is folded on the way.
    ///
    /// - Returns: its length in ideographs and words.
    private mutating func count(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let tables = Folding.tables
        var state = CountState()
        var index = 0
        while index < utf8.count {
            let (value, kind) = tables.fold(UTF8Scalars.next(utf8, &index))
            take(value, kind, &state)
        }
        endWord(&state)
        return state.length
    }

    /// Counts the query's tokens in a folded text.
    private mutating func count(_ folded: ArraySlice<UInt32>) -> Int {
        var state = CountState()
        for value in folded { take(value, Folding.characterClass(of: value), &state) }
        endWord(&state)
        return state.length
    }

    private struct CountState {
        var length = 0
        /// The number of the last character among the query's; 0 for another.
        var last = 0
        var word: [UInt32] = []
        var isInWord = false
    }

    @inline(__always)
    private mutating func take(_ value: UInt32, _ kind: Folding.CharacterClass, _ state: inout CountState) {
        switch kind {
        case .ideograph:
            if state.isInWord { endWord(&state) }
            state.length += 1
            let current = character(value)
            if current > 0 {
                let single = Int(pairs[current * width])
                if single > 0 { counts[single - 1] += 1 }
                if state.last > 0 {
                    let pair = Int(pairs[state.last * width + current])
                    if pair > 0 { counts[pair - 1] += 1 }
                }
            }
            state.last = current
        case .word:
            if !state.isInWord { state.length += 1 }
            state.isInWord = true
            state.last = 0
            if !words.isEmpty { state.word.append(value) }
        case .separator:
            if state.isInWord { endWord(&state) }
            state.last = 0
        case .ignored: break
        }
    }

    private mutating func endWord(_ state: inout CountState) {
        state.isInWord = false
        guard !state.word.isEmpty else { return }
        for word in words where word.scalars == state.word { counts[word.term] += 1 }
        state.word.removeAll(keepingCapacity: true)
    }
}
