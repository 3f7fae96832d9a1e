import GazetteAssembly
import GazetteChecking
import GazetteIntegrity
import GazetteModel
import GazetteParsing
import GazettePress
import GazetteProof
import GazettePublishing
import GazetteTypesetting
import SourceReading

/// What `gazette explain` prints of a code.
struct ExplanationPage: Encodable {
    var code: String
    var title: String
    var rule: String
    var clause: String
    var wrong: String
    var right: String

    init(_ code: String, _ explanation: CodeExplanation) {
        self.code = code
        title = explanation.title
        rule = explanation.rule
        clause = explanation.clause
        wrong = explanation.wrong
        right = explanation.right
    }

    func text(style: TextStyle) -> String {
        let rows = [("规则", rule), ("依据", clause), ("不对", wrong), ("改为", right)].filter { !$0.1.isEmpty }
        return ([style.bold("\(title) [\(code)]")] + rows.map { "  \($0.0)：\($0.1)" }).joined(separator: "\n") + "\n"
    }
}

/// Every code's page: the rule book's, then the stages', in the order of the work.
enum ExplanationIndex {
    /// The codes of every stage that has findings besides the rule book.
    static let stages: [any FindingCode.Type] = [
        SettingsCode.self, AssemblyCode.self, DecodingCode.self, ParsingCode.self, TypesettingCode.self, FontCode.self,
        LayoutCode.self, ProofCode.self, PressCode.self, IntegrityCode.self, VerificationCode.self,
    ]

    static var all: [ExplanationPage] {
        CheckCatalogue.all.map { ExplanationPage($0.code, $0.explanation) } + stages.flatMap { pages(of: $0) }
    }

    private static func pages<Code: FindingCode>(of stage: Code.Type) -> [ExplanationPage] {
        stage.allCases.map { ExplanationPage($0.rawValue, $0.explanation) }
    }
}
