import ChineseText

/// The blocks of one sign-off (落款): signers, then their date.
struct SignOffGroup {
    /// Positions of the blocks of authorities and persons, in order.
    var signers: [Int] = []
    /// The position of the block of the date.
    var date: Int?

    /// All positions, in order.
    var blocks: Range<Int> {
        let first = signers.first ?? date ?? 0
        return first..<(date ?? signers.last ?? first) + 1
    }

    /// The groups of a text: each ends with its date.
    static func groups(in blocks: [SetBlock]) -> [SignOffGroup] {
        var groups: [SignOffGroup] = []
        var current = SignOffGroup()
        func finish() {
            if !current.signers.isEmpty || current.date != nil { groups.append(current) }
            current = SignOffGroup()
        }
        for index in blocks.indices {
            guard blocks[index].block.isSignOff, !blocks[index].result.rows.isEmpty else {
                finish()
                continue
            }
            if blocks[index].block.start != .none { finish() }
            if blocks[index].block.text.unicodeScalars.last == "日" {
                current.date = index
                finish()
            } else {
                current.signers.append(index)
            }
        }
        finish()
        return groups
    }
}

/// A person's signature: the office, blanks, and the name or the stamp of it (GB/T 9704-2012 §7.3.5.3).
struct PersonalSignature {
    /// How many scalars the office is long.
    var officeLength: Int
    /// Where the name begins.
    var nameStart: Int

    private static let mostNameCharacters = 4

    /// nil for the name of an authority.
    init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let words = Self.words(in: scalars)
        guard words.count >= 2, let last = words.last else { return nil }
        var start = last.lowerBound
        // 张　三 are two words of one character; a name longer than that is one word.
        if last.count == 1, words.count >= 3, words[words.count - 2].count == 1 { start = words[words.count - 2].lowerBound }
        let name = scalars[start...].filter { !HanScript.isSpacing($0) }
        let isForeign = name.contains("·")
        guard isForeign || (2...Self.mostNameCharacters).contains(name.count),
            name.allSatisfy({ HanScript.contains($0) || $0 == "·" }), !Self.namesOrgan(name),
            let office = words.last(where: { $0.upperBound <= start })
        else { return nil }
        officeLength = office.upperBound
        nameStart = start
    }

    /// Two authorities side by side are no office and name.
    private static func namesOrgan(_ name: [Unicode.Scalar]) -> Bool {
        guard let last = name.last else { return true }
        return "厅局委部办院会署所站处府".unicodeScalars.contains(last)
    }

    private static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for index in scalars.indices where !HanScript.isSpacing(scalars[index]) {
            if let last = words.last, last.upperBound == index {
                words[words.count - 1] = last.lowerBound..<index + 1
            } else {
                words.append(index..<index + 1)
            }
        }
        return words
    }
}
