public import PageModel

/// How a sign-off (落款) is placed (GB/T 9704-2012 §7.3.5).
public struct SignOffSettings: Sendable, Equatable {
    /// Whether room is kept for a seal (§7.3.5.1) or there is none (§7.3.5.2).
    public var hasSeal: Bool
    /// The diameter of the seal.
    public var sealSize: Length
    /// Whether the names of several signers are spread to the width of the widest (均排).
    public var isEven: Bool
}
