/// A line break that the rules of Chinese composition forbid.
public struct LineBreakViolation: Sendable, Equatable {
    /// What is wrong with it.
    public enum Kind: UInt8, Sendable {
        /// The line starts with a mark that no line starts with.
        case forbiddenStart
        /// The line before ends with a mark that no line ends with.
        case forbiddenEnd
        /// A hard token is torn apart.
        case splitToken
        /// A dash ——, an ellipsis ……, or a character with its marks is torn apart.
        case splitCharacter
    }

    /// The first scalar of the line.
    public var offset: Int
    /// What is wrong.
    public var kind: Kind

    /// A violation at a break.
    public init(offset: Int, kind: Kind) {
        self.offset = offset
        self.kind = kind
    }
}
