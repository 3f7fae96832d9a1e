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
    /// Findings about the plan and the issue as a whole.
    public var issueFindings: [Diagnostic]

    /// Everything that is not waived: the plan's findings, then each document's.
    public var openFindings: [Diagnostic] { issueFindings + entries.flatMap(\.findings.open) }
    public var openErrors: Int { openFindings.count { $0.severity == .error } }
    public var waivedCount: Int { entries.reduce(0) { $0 + $1.findings.waived.count } }

    /// The entries in printed order: by section, in the plan's order within each.
    public var printedEntries: [Entry] {
        issue.sections.flatMap { section in entries.filter { $0.planned.section == section.id } }
    }

    /// The manuscripts' bytes by the documents' identifiers.
    public var manuscripts: [String: [UInt8]] {
        var bytes: [String: [UInt8]] = [:]
        for (document, entry) in zip(issue.documents, printedEntries) { bytes[document.id] = entry.intake.bytes }
        return bytes
    }
}
