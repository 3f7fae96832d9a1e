public import ErrorKinds
public import GazetteModel

/// Why a pipeline stopped: one sentence for people, the findings behind it, and of which kind the cause is.
public struct PublishingError: KindedError {
    public var kind: ErrorKind
    /// One sentence in Simplified Chinese.
    public var message: String
    /// What to do about it.
    public var fix: String?
    public var diagnostics: [Diagnostic]

    public init(_ kind: ErrorKind, _ message: String, fix: String? = nil, diagnostics: [Diagnostic] = []) {
        self.kind = kind
        self.message = message
        self.fix = fix
        self.diagnostics = diagnostics
    }
}
