public import PageModel

/// The measures of tables.
public struct TableSettings: Sendable, Equatable {
    /// The thickness of the rules around a table.
    public var outerRule: Length
    /// The thickness of the rules between its cells.
    public var innerRule: Length
    /// The size of the label 续表 over a continued table; nil for nine tenths of the table's.
    public var continuationSize: Length?
}
