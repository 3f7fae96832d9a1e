/// Where and how the imprint (版记) stands.
public struct ImprintSettings: Sendable, Equatable {
    public var place: LayoutSpecification.ImprintPlace
    /// Whether rules part its lines: 0.35 mm at both ends, 0.25 mm between (GB/T 9704-2012 §7.4.1).
    public var hasRules: Bool
}
