public import GazetteModel

/// Everything that was found to keep an issue from the press.
public struct PressRefusal: Error, Sendable, Equatable {
    public var errors: [PressError]

    public var diagnostics: [Diagnostic] { errors.map(\.diagnostic) }
}
