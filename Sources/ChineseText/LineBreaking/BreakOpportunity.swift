/// What UAX #14 says about a position between two scalars.
public enum BreakOpportunity: UInt8, Sendable {
    /// A line must not end here.
    case prohibited
    /// A line may end here.
    case allowed
    /// A line ends here.
    case mandatory
}
