/// The East_Asian_Width values of UAX #11; the raw values are those that the generating script writes.
public enum EastAsianWidth: UInt8, Sendable, CaseIterable {
    /// N: not used in East Asian typography.
    case neutral
    /// Na: always narrow, with a full-width counterpart.
    case narrow
    /// A: wide in East Asian text, narrow elsewhere.
    case ambiguous
    /// H: half-width compatibility form.
    case halfwidth
    /// W: always wide.
    case wide
    /// F: full-width compatibility form.
    case fullwidth
}
