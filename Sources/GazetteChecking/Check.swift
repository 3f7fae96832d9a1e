public import GazetteModel

/// One rule of the rule book (校核).
public protocol Check: Sendable {
    /// The stable code of its findings.
    static var code: String { get }
    /// What the rule demands, for `gazette explain`.
    static var explanation: CheckExplanation { get }
    /// The findings in the order of the text.
    static func findings(in parsed: ParsedDocument) -> [Diagnostic]
}

/// The page that `gazette explain CODE` prints.
public struct CheckExplanation: Codable, Sendable {
    public var title: String
    /// The rule in full.
    public var rule: String
    /// The clause or source.
    public var clause: String
    /// A text that breaks the rule.
    public var wrong: String
    /// The same text as it should be.
    public var right: String

    public init(title: String, rule: String, clause: String, wrong: String, right: String) {
        self.title = title
        self.rule = rule
        self.clause = clause
        self.wrong = wrong
        self.right = right
    }
}

extension Check {
    /// A finding of this rule about scalars of a block.
    static func finding(
        _ severity: Diagnostic.Severity, _ summary: String, fix: String, in parsed: ParsedDocument, block: Int,
        _ range: Range<Int>
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, summary: summary, rule: "\(explanation.rule)（\(explanation.clause)）", fix: fix,
            location: parsed.location(ofBlock: block, range))
    }
}
