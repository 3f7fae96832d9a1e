public import PageModel

/// How a kind of block is set; read from a layout file.
public struct BlockStyle: Sendable, Equatable {
    public enum Alignment: String, Sendable, CaseIterable {
        /// Both edges flush, the last line at its natural width.
        case justified
        case left
        case center
        case right
    }

    /// The face of the text.
    public var face: FontRole
    /// The face of a run-in heading at the block's start.
    public var headingFace: FontRole
    /// The em.
    public var size: Length
    /// From baseline to baseline within the block.
    public var leading: Length
    public var alignment: Alignment
    /// The indent of the first line.
    public var firstIndent: Length
    /// The indent of every line on the left.
    public var leftIndent: Length
    /// The indent of every line on the right.
    public var rightIndent: Length
    /// Empty lattice lines before the block, dropped at the top of a page.
    public var before: Int
    /// Empty lattice lines after the block.
    public var after: Int
    /// Whether the block stays with the first two lines of the next.
    public var keepsWithNext: Bool
    public var ink: Ink
    /// Whether the block stands across all columns.
    public var spansColumns = false
}
