/// What the rules of Chinese composition say about a position between two scalars.
public enum LineBreakOpportunity: UInt8, Sendable {
    /// A line must not end here.
    case prohibited
    /// A line may end here at a penalty, because a token is held together softly.
    case discouraged
    /// A line may end here.
    case allowed
    /// A line ends here.
    case mandatory
}
