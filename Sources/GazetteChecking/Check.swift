public import GazetteModel

/// One rule of the rule book (校核).
public protocol Check: Sendable {
    /// The stable code of its findings.
    static var code: String { get }
    /// What the rule demands, for `gazette explain`.
    static var explanation: CodeExplanation { get }
    /// The findings in the order of the text.
    static func findings(in parsed: ParsedDocument) -> [Diagnostic]
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
