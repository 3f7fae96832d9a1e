/// How far the break rules give way when a paragraph cannot be set otherwise; each step includes those before it.
public enum BreakRelaxation: UInt8, Sendable, CaseIterable, Comparable {
    /// The strict rules.
    case none
    /// Soft joints break like any other place.
    case softTokens
    /// A dash or an ellipsis may start a line, as GB/T 15834-2011 allows.
    case gbStyle
    /// Words, numbers and hard tokens may break between their characters; marks still obey their prohibitions.
    case emergency

    /// Whether `left` gives way less than `right`.
    public static func < (left: BreakRelaxation, right: BreakRelaxation) -> Bool { left.rawValue < right.rawValue }
}
