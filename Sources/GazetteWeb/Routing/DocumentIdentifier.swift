import GazetteModel

/// A document's identifier as addresses carry it: issue and ordinal, 2020-01-001.
struct DocumentIdentifier: Hashable, Sendable, CustomStringConvertible {
    let issue: IssueIdentifier
    let ordinal: Int

    init?(issue: IssueIdentifier, ordinal: Int) {
        guard (1...999).contains(ordinal) else { return nil }
        self.issue = issue
        self.ordinal = ordinal
    }

    /// Reads 2020-01-001; the ordinal has three digits.
    init?(_ text: some StringProtocol) {
        guard let dash = text.lastIndex(of: "-") else { return nil }
        let digits = text[text.index(after: dash)...]
        guard digits.utf8.count == 3, let ordinal = Int(decimal: digits), let issue = IssueIdentifier(String(text[..<dash]))
        else { return nil }
        self.init(issue: issue, ordinal: ordinal)
    }

    var description: String { "\(issue)-\(String(ordinal).leftPadded(to: 3))" }
}

extension String {
    /// The digits with zeros before them.
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - utf8.count)) + self
    }
}
