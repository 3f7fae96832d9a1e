public import ErrorKinds
public import GazetteModel

/// Everything that was found to keep an issue from the press.
public struct PressRefusal: KindedError, Equatable {
    public var errors: [PressError]

    /// A fault of ours before all that others can mend.
    public var kind: ErrorKind {
        errors.contains { $0.kind == .fault } ? .fault : errors.first?.kind ?? .fault
    }

    public var message: String { "不能付印：" + errors.map(\.message).joined(separator: "；") }

    public var diagnostics: [Diagnostic] { errors.map(\.diagnostic) }
}
