/// A mark in a text that calls a footnote (脚注): [^①].
public struct NoteMark: Codable, Sendable, Hashable {
    /// The scalars of the mark, counted from the block's start.
    public var offset: Int
    public var length: Int
    /// The footnote's index among the document's blocks.
    public var block: Int

    public init(offset: Int, length: Int, block: Int) {
        self.offset = offset
        self.length = length
        self.block = block
    }
}
