/// Folded scalars without their origins.
enum FoldedRun {
    /// Whether the part stands somewhere in the whole.
    static func contains(_ whole: [UInt32], _ part: [UInt32]) -> Bool {
        guard whole.count >= part.count else { return false }
        return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// The text with ranges replaced; they must be ascending and must not overlap.
    static func replacing(_ text: [UInt32], _ changes: [(range: Range<Int>, replacement: [UInt32])]) -> [UInt32] {
        var output: [UInt32] = []
        var place = 0
        for change in changes {
            output += text[place..<change.range.lowerBound] + change.replacement
            place = change.range.upperBound
        }
        return output + text[place...]
    }
}
