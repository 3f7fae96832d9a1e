import GazetteModel
import PageModel

/// The page log: where a rule of page breaking gave way, and why.
enum PageFindings {
    /// - Parameter firstPage: the page of the file on which the flow begins.
    static func relaxations(of plan: PagePlan, firstPage: Int) -> [PageRelaxation] {
        plan.relaxations.map { PageRelaxation(kind: $0.kind, page: firstPage + $0.page) }
    }

    /// A note for each relaxation, at the text that it is about.
    static func diagnostics(
        of plan: PagePlan, firstPage: Int, locate: (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?
    ) -> [Diagnostic] {
        plan.relaxations.map { relaxation in
            let place = plan.place(ofRow: relaxation.row)
            return Diagnostic(
                code: TypesettingCode.pageRelaxed, severity: .note,
                summary: "第 \(firstPage + relaxation.page) 面：\(relaxation.kind.summary)",
                rule: "分面规则（孤行、标题与正文、落款、脚注同面）做不到时才放宽，逐处记录",
                location: place.flatMap { locate($0.document, $0.block, 0) })
        }
    }
}

extension PageRelaxation.Kind {
    fileprivate var summary: String {
        switch self {
        case .singleLine: "别无分法，一段的首行或末行单独留在了一面"
        case .keep: "别无分法，应同面的标题、正文或落款分在了两面"
        case .lastLine: "别无分法，文件的最后一面只有一行"
        case .tallRow: "有一处比整面还高，已在行间切开，接排下面"
        case .note: "脚注太长，转到了后面各面"
        }
    }
}
