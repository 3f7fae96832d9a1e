/// Where and how the imprint (版记) stands.
public struct ImprintSettings: Sendable, Equatable {
    public enum Place: String, Sendable, CaseIterable {
        /// At the foot of the last even page (GB/T 9704-2012 §7.4: 版记置于偶数页 [unverified]).
        case even
        /// At the foot of the document's last page.
        case last
        /// After the text like any other block.
        case flow
    }

    public var place: Place
    /// Whether rules part its lines: 0.35 mm at both ends, 0.25 mm between (GB/T 9704-2012 §7.4.1).
    public var hasRules: Bool
}
