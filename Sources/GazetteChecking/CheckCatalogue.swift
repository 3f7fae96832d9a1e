public import GazetteModel

/// Every rule, in the order of their codes.
public enum CheckCatalogue {
    /// The rules, one type a file.
    public static let all: [any Check.Type] = [
        AgencyNameVariantsCheck.self, BracketBalanceCheck.self, ConfusableWordsCheck.self, DateFormCheck.self,
        DocumentNumberBracketsCheck.self, DocumentNumberFormCheck.self, FigureWordsCheck.self, HalfWidthPunctuationCheck.self,
        HeadingOrderCheck.self, InvalidCharactersCheck.self, LawNameCheck.self, LevelMarkFormCheck.self,
        MissingElementsCheck.self, RepeatedWordCheck.self, TitlePunctuationCheck.self, UnitAboveIssuerCheck.self,
        WordSplitCheck.self,
    ]

    /// The explanation of a code; nil when no rule has it.
    public static func explanation(of code: String) -> CodeExplanation? {
        all.first { $0.code == code }?.explanation
    }

    /// The findings of all rules, in the order of the text, then of the codes.
    public static func run(on parsed: ParsedDocument) -> [Diagnostic] {
        all.flatMap { $0.findings(in: parsed) }.enumerated().sorted { left, right in
            let a = (left.element.location?.offset ?? 0, left.element.code, left.offset)
            let b = (right.element.location?.offset ?? 0, right.element.code, right.offset)
            return a < b
        }.map(\.element)
    }
}
