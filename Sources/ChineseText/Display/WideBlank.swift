/// A blank to be filled in by hand, as forms have them: a run of spaces that can be wider than the line.
enum WideBlank {
    /// Whether the position lies inside a run of spaces at least as wide as the widest unbreakable span.
    static func contains(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, index < scalars.count, isSpace(scalars[index]), isSpace(scalars[index - 1]) else { return false }
        var start = index
        while start > 0, index - start < UnbreakableSpans.widest, isSpace(scalars[start - 1]) { start -= 1 }
        var end = index
        while end < scalars.count, end - start < UnbreakableSpans.widest, isSpace(scalars[end]) { end += 1 }
        return end - start >= UnbreakableSpans.widest
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
}
