import GazetteAssembly
import GazetteChecking
import GazetteModel
import GazetteRecord

extension IssueReview {
    /// What goes into the package of findings, decisions and joins: the record of how the text was checked.
    var record: ReviewRecord {
        ReviewRecord(
            issue: issueFindings.map { ReviewRecord.Finding($0) },
            documents: zip(issue.documents, printedEntries).map { document, entry in
                let waived = entry.findings.waived
                // In the order of the text, open or not.
                let findings = entry.intake.findings.map { finding in
                    ReviewRecord.Finding(finding, waiver: waived.first { $0.finding == finding }?.waiver)
                }
                return ReviewRecord.Document(id: document.id, findings: findings, joins: entry.planned.joins)
            })
    }
}

extension ReviewRecord.Finding {
    /// The file's path is left out: it tells of the editors' machine, and the manuscript lies in the package.
    init(_ finding: Diagnostic, waiver: Waiver? = nil) {
        let marked = finding.location?.marked ?? ""
        self.init(
            code: finding.code, severity: finding.severity.rawValue, summary: finding.summary, line: finding.location?.line,
            column: finding.location?.column, marked: marked.isEmpty ? nil : marked,
            waiver: waiver.map { ReviewRecord.Decision(reason: $0.reason, by: $0.by) })
    }
}
