import GazetteModel

/// What must hold of an issue as a whole.
enum IssueRules {
    static func findings(series: GazetteSeries, plan: IssuePlan, documents: [Manuscript]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if plan.documents.isEmpty {
            found.append(
                finding(
                    .issueEmpty, "\(plan.id.printed)还没有文件", rule: "一期至少登一件公文。",
                    fix: "gazette issue add \(plan.id) 文件 --section 栏目", nil))
        }
        var numbers: [String: String] = [:]
        for (planned, manuscript) in zip(plan.documents, documents) {
            if !series.sections.contains(where: { $0.id == planned.section }) {
                found.append(
                    finding(.sectionUnknown, "没有“\(planned.section)”这个栏目", fix: "改成已有的栏目。", manuscript.location))
            }
            found += findings(manuscript, plan: plan, numbers: &numbers)
        }
        return found
    }

    private static func findings(_ manuscript: Manuscript, plan: IssuePlan, numbers: inout [String: String]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let document = manuscript.document
        if document.title.isEmpty {
            found.append(
                finding(
                    .documentUntitled, "“\(manuscript.sourceName)”里没有找到标题", rule: "目录、书签和检索都用标题。",
                    fix: "检查文稿开头：标题要独占一行或数行。", manuscript.location))
        }
        if let number = document.number, !number.code.isEmpty {
            if let other = numbers.updateValue(manuscript.sourceName, forKey: number.key) {
                found.append(
                    finding(
                        .numberDuplicate, "\(number.printed)在本期出现两次（另一件是“\(other)”）", rule: "一件公文在一期里只登一次。",
                        fix: "移出其中一件，或改正发文字号。", manuscript.location))
            }
        }
        if let adopted = document.dates.adopted, adopted > plan.publicationDay {
            found.append(
                finding(
                    .adoptedLater, "成文日期\(adopted.printed)晚于刊登日期\(plan.publicationDay.printed)",
                    rule: "公报只登已经印发的公文。", fix: "检查文稿的成文日期和编排文件的 date。", manuscript.location))
        }
        return found
    }

    private static func finding(
        _ code: AssemblyCode, _ summary: String, rule: String? = nil, fix: String, _ location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(code: code, severity: .error, summary: summary, rule: rule, fix: fix, location: location)
    }
}
