/// What the breaker's choices cost. Badness and penalties are in hundredths, costs the squares of their sums.
enum BreakCost {
    /// For every line: marks are rather compressed, by less than their limits, than a paragraph made a line longer.
    static var perLine: Int64 { 10_000 }

    /// Added to every line's badness, so that of equal lines fewer are better.
    static var line: Int64 { 100 }
    /// Before a place inside a unit that had better stay whole.
    static var softUnit: Int64 { 80_000 }
    /// A line that starts with a dash, where the strict rules were left.
    static var dashAtStart: Int64 { 30_000 }
    /// A last line of two Han.
    static var shortLast: Int64 { 5_000 }

    /// Neighbouring lines whose gaps between Han differ by more than an eighth of an em: a cost of its own.
    static var unevenness: Int64 { 10_000 }
    /// 孤字: dearer than any looseness of the lines before it, so that it remains only where no other solution is.
    static var runt: Int64 { 1_000_000_000_000 }
    /// A line that cannot be filled: dearer than a runt.
    static var short: Int64 { 2_000_000_000_000 }
    /// A break inside a unit or against a prohibition: only a unit wider than the line is worth it.
    static var split: Int64 { 10_000_000_000_000 }
    static var overfull: Int64 { 100_000_000_000_000 }

    /// A solution below it splits no unit and leaves no runt: there is no need to look among wider lines.
    static var clean: Int64 { square(softUnit) }

    static func square(_ badness: Int64) -> Int64 { (line + badness) * (line + badness) / 10_000 }
}
