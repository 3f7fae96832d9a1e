/// What `gazette explain` tells of a code: the page's text.
public struct CodeExplanation: Codable, Sendable, Hashable {
    public var title: String
    /// The rule in full.
    public var rule: String
    /// The clause or source; empty where the rule is the program's own.
    public var clause: String
    /// A text or a file that breaks the rule.
    public var wrong: String
    /// The same as it should be.
    public var right: String

    public init(title: String, rule: String, clause: String, wrong: String, right: String) {
        self.title = title
        self.rule = rule
        self.clause = clause
        self.wrong = wrong
        self.right = right
    }

    /// In the order of the page: title, rule, clause, wrong, right.
    public init(_ title: String, _ rule: String, _ clause: String, _ wrong: String, _ right: String) {
        self.init(title: title, rule: rule, clause: clause, wrong: wrong, right: right)
    }
}

/// The codes of one stage's findings. Each has its page beside it: a case without one does not compile.
public protocol FindingCode: RawRepresentable<String>, CaseIterable, Sendable {
    var explanation: CodeExplanation { get }
}

extension Diagnostic {
    /// A finding of a stage's code.
    public init(
        code: some FindingCode, severity: Severity, summary: String, rule: String? = nil, fix: String? = nil,
        location: SourceLocation? = nil
    ) {
        self.init(code: code.rawValue, severity: severity, summary: summary, rule: rule, fix: fix, location: location)
    }
}
