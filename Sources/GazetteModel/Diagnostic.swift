/// The place in a file that a diagnostic points at.
public struct SourceLocation: Codable, Sendable, Hashable {
    /// The file's path as the user gave it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted in characters from 1.
    public var column: Int
    /// The offset in the file, in characters from 0.
    public var offset: Int
    /// How many characters are meant; 0 means the place before the column.
    public var length: Int
    /// The line, or the neighbourhood of the place in a very long line.
    public var excerpt: String
    /// The column of the excerpt's first character.
    public var excerptColumn: Int

    public init(
        file: String, line: Int, column: Int, offset: Int = 0, length: Int = 0, excerpt: String = "", excerptColumn: Int = 1
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.offset = offset
        self.length = length
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }
}

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
