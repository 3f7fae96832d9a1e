import ChineseText

/// Finds the phrases of a table in a text, from left to right, the longest first, and none that is part of another word.
///
/// Without a dictionary of the language the other words are those listed as guards: 交通部门 holds 部门, so the 交通部 in it
/// is no ministry; 目的 is a guard of 的. Latin words and numbers are never cut.
struct PhraseScanner<Entry: Sendable>: Sendable {
    struct Match: Sendable {
        var range: Range<Int>
        var entries: [Entry]
    }

    let table: PhraseTable<Entry>
    private let guards: PhraseTable<Void>

    init(table: PhraseTable<Entry>, guards: [String]) {
        self.table = table
        self.guards = PhraseTable<Void>(guards.map { ($0, ()) })
    }

    /// The matches in order; they do not overlap.
    func matches(in text: [UInt32]) -> [Match] {
        var found: [Match] = []
        var place = 0
        while place < text.count {
            let guarded = guards.matches(in: text, at: place).first.map { guards.phrases[$0].count } ?? 0
            if let match = match(in: text, at: place), match.range.count >= guarded {
                found.append(match)
                place = match.range.upperBound
            } else {
                place += max(guarded, 1)
            }
        }
        return found
    }

    private func match(in text: [UInt32], at place: Int) -> Match? {
        for index in table.matches(in: text, at: place) {
            let range = place..<place + table.phrases[index].count
            if parts(text, range.lowerBound), parts(text, range.upperBound), !runsIntoGuard(text, range) {
                return Match(range: range, entries: table.entries[index])
            }
        }
        return nil
    }

    /// Whether a guard begins inside the range and ends beyond it.
    private func runsIntoGuard(_ text: [UInt32], _ range: Range<Int>) -> Bool {
        for place in range.dropFirst() {
            guard let longest = guards.matches(in: text, at: place).first else { continue }
            if place + guards.phrases[longest].count > range.upperBound { return true }
        }
        return false
    }

    /// Whether no Latin word or number runs across the place.
    private func parts(_ text: [UInt32], _ place: Int) -> Bool {
        guard place > 0, place < text.count else { return true }
        return Folding.characterClass(of: text[place - 1]) != .word || Folding.characterClass(of: text[place]) != .word
    }
}
