public import GazetteAssembly
public import GazetteChecking
public import GazetteModel

/// An issue put together from its plan, and everything that was found on the way.
public struct IssueReview: Sendable {
    /// A manuscript of the plan with its findings.
    public struct Entry: Sendable {
        public var planned: PlannedDocument
        public var intake: IntakeResult
        public var findings: WaiverSplit
    }

    public var plan: IssuePlan
    /// In the plan's order.
    public var entries: [Entry]
    public var issue: GazetteIssue
    /// For each of the issue's documents, which of `entries` it was made from.
    public var printedOrder: [Int]
    /// Findings about the plan and the issue as a whole.
    public var issueFindings: [Diagnostic]

    /// Everything that is not waived: the plan's findings, then each document's.
    public var openFindings: [Diagnostic] { issueFindings + entries.flatMap(\.findings.open) }
    public var openErrors: Int { openFindings.count { $0.severity == .error } }
    public var waivedCount: Int { entries.reduce(0) { $0 + $1.findings.waived.count } }

    /// The entries in printed order, one for each of the issue's documents.
    public var printedEntries: [Entry] { printedOrder.map { entries[$0] } }

    /// The manuscripts' bytes by the documents' identifiers.
    public var manuscripts: [String: [UInt8]] {
        var bytes: [String: [UInt8]] = [:]
        for (document, entry) in zip(issue.documents, printedEntries) { bytes[document.id] = entry.intake.bytes }
        return bytes
    }
}
