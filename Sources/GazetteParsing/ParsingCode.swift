public import GazetteModel

/// The codes of what the reading of a manuscript finds.
public enum ParsingCode: String, FindingCode {
    case tableJoinNowhere = "table-join-nowhere"
    case footnoteWithoutText = "footnote-without-text"
    case footnoteWithoutCall = "footnote-without-call"

    public var explanation: CodeExplanation {
        switch self {
        case .tableJoinNowhere: .init("“^^”无处可并", "写“^^”的格并入上一行同列的格，上面的格左右边要正好对齐。", "", "第一行就写 ^^", "上一行同列有格，再写 ^^")
        case .footnoteWithoutText:
            .init("注号没有注文", "正文里的 [^①] 与另起一行的 [^①]: 注文 成对；标题、文号、落款里不写注号。", "", "只有 [^①]，没有注文", "补上 [^①]: 注文")
        case .footnoteWithoutCall: .init("注文没有注号", "注文要有正文里的注号呼应。", "", "只有 [^①]: 注文", "在要注的字后写 [^①]")
        }
    }
}
