public import GazetteModel

/// Why a pipeline stopped: one sentence for people, the findings behind it, and of which kind the cause is.
public struct PublishingError: Error, Sendable {
    public enum Kind: Sendable {
        /// Findings that somebody must decide.
        case findings
        /// A file's content is not what it must be.
        case badInput
        case missingInput
        case cannotWrite
        /// gazette.yaml, a plan, a layout or the fonts.
        case badConfiguration
    }

    public var kind: Kind
    /// One sentence in Simplified Chinese.
    public var message: String
    /// What to do about it.
    public var fix: String?
    public var diagnostics: [Diagnostic]

    public init(_ kind: Kind, _ message: String, fix: String? = nil, diagnostics: [Diagnostic] = []) {
        self.kind = kind
        self.message = message
        self.fix = fix
        self.diagnostics = diagnostics
    }
}
