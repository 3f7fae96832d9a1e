public import GazetteModel

/// What came of comparing texts: what was proved, or what differs. The same for our own files before they are published and
/// for files that somebody received.
public enum ProofVerdict: Sendable, Equatable {
    /// The surfaces that were compared; each carries the text that it must.
    case proved([ProofStatement.Surface])
    /// There was nothing to compare with; why.
    case unproved(Diagnostic)
    /// The places at which a text is not what it must be.
    case differs([Diagnostic])

    /// What there is to tell; nothing of what was proved.
    public var findings: [Diagnostic] {
        switch self {
        case .proved: []
        case .unproved(let finding): [finding]
        case .differs(let findings): findings
        }
    }
}
