/// A finding about a text or a hand-written file: a value, never thrown.
public struct Diagnostic: Codable, Sendable, Hashable {
    /// How grave a finding is.
    public enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        /// Must be decided before publication.
        case error
        /// Should be looked at.
        case warning
        /// For information.
        case note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        /// Graver severities come first.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// A stable ASCII name, the argument of `gazette explain`.
    public var code: String
    public var severity: Severity
    /// One sentence in Simplified Chinese that leads with the specific thing.
    public var summary: String
    /// The rule and its clause or source.
    public var rule: String?
    /// What the editor can do about it.
    public var fix: String?
    public var location: SourceLocation?

    public init(
        code: String, severity: Severity, summary: String, rule: String? = nil, fix: String? = nil,
        location: SourceLocation? = nil
    ) {
        self.code = code
        self.severity = severity
        self.summary = summary
        self.rule = rule
        self.fix = fix
        self.location = location
    }
}
