import GazetteAssembly
import GazetteChecking
import GazettePress

/// What `gazette explain` tells of a code.
struct ExplanationPage: Encodable {
    var code: String
    var title: String
    var rule: String
    var clause: String
    var wrong: String
    var right: String

    func text(style: TextStyle) -> String {
        let rows = [("规则", rule), ("依据", clause), ("不对", wrong), ("改为", right)].filter { !$0.1.isEmpty }
        return ([style.bold("\(title) [\(code)]")] + rows.map { "  \($0.0)：\($0.1)" }).joined(separator: "\n") + "\n"
    }
}

/// Every code that has a page: the rule book's, then those of plans and settings, then the stages'.
enum ExplanationIndex {
    static var all: [ExplanationPage] {
        let rules = CheckCatalogue.all.map { check in
            let page = check.explanation
            return ExplanationPage(
                code: check.code, title: page.title, rule: page.rule, clause: page.clause, wrong: page.wrong, right: page.right)
        }
        return rules + AssemblyCode.allCases.map(AssemblyExplanations.page) + StageExplanations.all
            + PressCode.allCases.map(PressExplanations.page) + IntegrityExplanations.pages
    }
}
