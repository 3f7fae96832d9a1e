public import GazetteModel

/// The codes of what the proof of a finished file, and of one that somebody received, finds.
public enum ProofCode: String, FindingCode {
    case textLayerMismatch = "text-layer-mismatch"
    case textDiffers = "text-differs"
    case textUnreadable = "text-unreadable"
    case sourcesMissing = "sources-missing"

    public var explanation: CodeExplanation {
        switch self {
        case .textLayerMismatch: .init("成品的文字与定稿不一致", "PDF 由两种独立的程序读回，网页和索引也读回，都与定稿逐字相同才可发布。", "", "复制出来的字变成另一个字", "保留文件并报告，重新排版")
        case .textDiffers: .init("PDF 的文字与所附的原文不符", "发布的 PDF 附有每件公文的原文，版面上的文字按结构读回来与它逐字相同。", "", "改了版面上一个字的 PDF", "发布单位的原件")
        case .textUnreadable: .init("PDF 的文字读不出来", "文件要完好，页面的内容和结构树都读得出。", "ISO 32000-1 §14.7", "下载不全的文件", "重新下载")
        case .sourcesMissing:
            .init(
                "PDF 没有附上原文", "发布的 PDF 附有每件公文的原文；没有附的，单凭文件核对不了文字。", "ISO 19005-3 §6.8", "没有加 --archival 的稿样，别的软件另存的文件",
                "公报库里的 gazette.pdf")
        }
    }
}
