public import GazetteModel

/// A layout file that cannot be used.
public struct LayoutError: Error, Sendable {
    public var diagnostics: [Diagnostic]
}
