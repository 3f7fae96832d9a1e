extension PinyinPattern {
    /// How far into the query the characters read so far may have led: all the possibilities at once, one bit for each
    /// place between signs, so that no query can make them grow.
    struct Progress: Equatable, Sendable {
        /// Places reached in any way.
        var any: UInt64
        /// Those of them reached by whole syllables.
        var whole: UInt64

        /// Nothing read.
        static let start = Progress(any: 1, whole: 1)
    }

    /// Whether no further character can be taken.
    func isOver(_ progress: Progress) -> Bool { progress.any & ((1 << UInt64(signs.count)) - 1) == 0 }

    /// Whether the whole query has been taken.
    func isComplete(_ progress: Progress) -> Bool { progress.any >> UInt64(signs.count) & 1 == 1 }

    /// Whether it has been taken by whole syllables; the last may be unfinished.
    func isWhole(_ progress: Progress) -> Bool { progress.whole >> UInt64(signs.count) & 1 == 1 }

    /// The progress after one more character of a folded text.
    func advanced(_ progress: Progress, over scalar: UInt32) -> Progress {
        let packed = Pinyin.index.packedReadings(of: scalar)
        var next = Progress(any: 0, whole: 0)
        if packed == 0 || !isLettersOnly {
            if Folding.characterClass(of: scalar) == .separator { return progress }
            takeLiterally(scalar, progress, &next)
        }
        for reading in Pinyin.Readings(packed: packed) {
            let letters = Pinyin.index.letters[reading.number]
            var live = progress.any & places[letters.initial]
            while live != 0 {
                let place = live.trailingZeroBitCount
                live &= live - 1
                let taken = commonLength(letters, from: place)
                next.any |= ((1 << UInt64(taken)) - 1) << UInt64(place + 1)
                let end = place + taken
                if progress.whole >> UInt64(place) & 1 == 1, taken == letters.count || end == signs.count {
                    next.whole |= 1 << UInt64(end)
                }
            }
        }
        return next
    }

    private func takeLiterally(_ scalar: UInt32, _ progress: Progress, _ next: inout Progress) {
        var live = progress.any & ((1 << UInt64(signs.count)) - 1)
        while live != 0 {
            let place = live.trailingZeroBitCount
            live &= live - 1
            guard signs[place] == scalar else { continue }
            next.any |= 1 << UInt64(place + 1)
            next.whole |= (progress.whole >> UInt64(place) & 1) << UInt64(place + 1)
        }
    }

    /// How many letters of a reading stand in the query from a place on.
    private func commonLength(_ letters: PinyinIndex.Letters, from place: Int) -> Int {
        var length = 0
        while length < letters.count, place + length < signs.count {
            if length > 0, partings >> UInt64(place + length) & 1 == 1 { break }
            let sign = signs[place + length]
            guard letters[length] == sign || Self.isSameVowel(letters, length, sign) else { break }
            length += 1
        }
        return length
    }

    /// Whether the sign is another way of typing the letter: u for ü, and ü or v for the u that is said ü.
    private static func isSameVowel(_ letters: PinyinIndex.Letters, _ position: Int, _ sign: UInt32) -> Bool {
        switch (letters[position], sign) {
        case (0x76, 0x75): true  // v, u
        case (0x75, 0x76): position == 1 && [0x6A, 0x71, 0x78, 0x79].contains(letters[0])  // u, v after j q x y
        default: false
        }
    }

    /// Vowels with a tone mark or dots, as pinyin is printed, to the letters that are typed.
    static let tonelessVowels: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for (letter, marked) in [("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "üǖǘǚǜ")] {
            for scalar in marked.unicodeScalars { table[scalar.value] = letter.unicodeScalars.first?.value }
        }
        return table
    }()
}
