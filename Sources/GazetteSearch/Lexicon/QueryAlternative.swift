/// A part of a query and other ways of saying it.
public struct QueryAlternative: Sendable, Equatable {
    /// The folded scalars of the query that are replaced.
    public var range: Range<Int>
    /// What may stand there instead, folded, the likeliest first; never empty, and never what stands there already.
    public var replacements: [[UInt32]]
}
