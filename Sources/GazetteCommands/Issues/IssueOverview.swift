import GazetteAssembly
import GazetteChecking
import GazetteModel
import GazettePublishing

/// An issue as `gazette issue show` tells it.
struct IssueOverview: Encodable {
    struct Section: Encodable {
        var id: String
        var name: String
        var documents: [Document]
    }
    struct Document: Encodable {
        var id: String
        var file: String
        var title: String
        var number: String?
        var adopted: CalendarDay?
        var open: [Diagnostic]
        var waived: Int
    }

    var issue: IssueIdentifier
    var series: String
    var publicationDay: CalendarDay
    var cumulativeNumber: Int?
    var note: String?
    var planFile: String
    var sections: [Section]
    var findings: [Diagnostic]

    init(_ review: IssueReview, planFile: String) {
        issue = review.issue.id
        series = review.issue.series.name
        publicationDay = review.issue.publicationDay
        cumulativeNumber = review.issue.cumulativeNumber
        note = review.plan.note
        self.planFile = planFile
        findings = review.issueFindings
        sections = review.issue.sections.map { section in
            let members = review.entries.filter { $0.planned.section == section.id }
            let documents = zip(section.documents, members).map { document, entry in
                Document(
                    id: document.id, file: entry.planned.file, title: document.document.title,
                    number: document.document.number?.printed, adopted: document.document.dates.adopted,
                    open: entry.findings.open, waived: entry.findings.waived.count)
            }
            return Section(id: section.id, name: section.name, documents: documents)
        }
    }

    func text(style: TextStyle) -> String {
        let total = cumulativeNumber.map { "（总第\($0)期）" } ?? ""
        var lines = [style.bold("\(series) \(issue.printed)\(total)"), "刊登日期 \(publicationDay.printed) · \(planFile)"]
        if let note { lines.append("备注 \(note)") }
        if sections.isEmpty { lines.append("还没有文件") }
        for section in sections {
            lines.append("\(section.name)（\(section.id)）")
            for document in section.documents { lines += self.lines(document) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ document: Document) -> [String] {
        let state = DiagnosticPrinter.tally(document.open) ?? "没有未处理的问题"
        let waived = document.waived > 0 ? "，豁免 \(document.waived) 处" : ""
        let facts = [document.number, document.adopted?.printed, document.file].compactMap(\.self).joined(separator: " · ")
        return [
            "  \(document.id)  \(document.title.isEmpty ? "（没有标题）" : document.title)", "      \(facts)",
            "      \(state)\(waived)",
        ]
    }
}
