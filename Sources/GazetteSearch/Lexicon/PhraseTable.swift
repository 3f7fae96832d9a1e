import ChineseText

/// Folded phrases in the order of their code points, each with what the table says of it.
struct PhraseTable<Entry: Sendable>: Sendable {
    /// Distinct, ascending, none empty.
    let phrases: [[UInt32]]
    /// For each phrase its entries, in the order in which they were given.
    let entries: [[Entry]]

    init(_ rows: [(phrase: String, entry: Entry)]) {
        let folded = rows.map { FoldedText($0.phrase).scalars }
        let order = folded.indices.filter { !folded[$0].isEmpty }
            .sorted { folded[$0] == folded[$1] ? $0 < $1 : folded[$0].lexicographicallyPrecedes(folded[$1]) }
        var phrases: [[UInt32]] = []
        var entries: [[Entry]] = []
        for index in order {
            if phrases.last == folded[index] {
                entries[entries.count - 1].append(rows[index].entry)
            } else {
                phrases.append(folded[index])
                entries.append([rows[index].entry])
            }
        }
        self.phrases = phrases
        self.entries = entries
    }

    /// The entries of exactly this phrase.
    subscript(phrase: [UInt32]) -> [Entry] {
        let place = firstIndex { !$0.lexicographicallyPrecedes(phrase) }
        return place < phrases.count && phrases[place] == phrase ? entries[place] : []
    }

    /// The indices of the phrases that the text has at the place, the longest first.
    func matches(in text: [UInt32], at place: Int) -> [Int] {
        let first = text[place]
        var index = firstIndex { $0[0] > first }
        var found: [Int] = []
        // Of two phrases one of which begins the other, the longer comes later.
        while index > 0, phrases[index - 1][0] == first {
            index -= 1
            let phrase = phrases[index]
            if place + phrase.count <= text.count, text[place..<place + phrase.count].elementsEqual(phrase) {
                found.append(index)
            }
        }
        return found
    }

    /// The first phrase for which the test holds; it must hold for all that follow.
    private func firstIndex(where test: ([UInt32]) -> Bool) -> Int {
        var low = 0
        var high = phrases.count
        while low < high {
            let middle = (low + high) / 2
            if test(phrases[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
