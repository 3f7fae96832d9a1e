/// A recorded decision that a finding stands as it is (校核豁免): by whom and why.
public struct Waiver: Codable, Sendable, Hashable {
    /// The code of the findings that it covers.
    public var code: String
    /// The whole marked text, however long: an edit anywhere in it voids the waiver. Empty for findings that mark a place
    /// only.
    public var text: String
    /// The neighbourhood of the marked text; nil covers every finding of this code that marks the same text.
    public var context: String?
    /// Why the text stands.
    public var reason: String
    /// Who decided.
    public var by: String

    public init(code: String, text: String, context: String? = nil, reason: String, by: String) {
        self.code = code
        self.text = text
        self.context = context
        self.reason = reason
        self.by = by
    }

    /// The waiver of exactly this finding.
    public init(of finding: Diagnostic, reason: String, by: String) {
        self.init(
            code: finding.code, text: finding.location?.marked ?? "", context: finding.location?.excerpt ?? "",
            reason: reason,
            by: by)
    }

    /// Whether the finding is the one that was decided on.
    public func covers(_ finding: Diagnostic) -> Bool {
        guard finding.code == code, (finding.location?.marked ?? "") == text else { return false }
        return context.map { $0 == finding.location?.excerpt ?? "" } ?? true
    }
}
