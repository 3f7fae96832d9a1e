public import GazetteModel

/// The codes of what the proof of a finished file finds.
public enum ProofCode: String, FindingCode {
    case textLayerMismatch = "text-layer-mismatch"

    public var explanation: CodeExplanation {
        switch self {
        case .textLayerMismatch: .init("成品的文字与定稿不一致", "PDF 由两种独立的程序读回，网页和索引也读回，都与定稿逐字相同才可发布。", "", "复制出来的字变成另一个字", "保留文件并报告，重新排版")
        }
    }
}
