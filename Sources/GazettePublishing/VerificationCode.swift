public import GazetteModel

/// The codes of what the verification of a file or a package finds besides signatures.
public enum VerificationCode: String, FindingCode {
    case textDiffers = "text-differs"
    case textUnreadable = "text-unreadable"
    case sourcesMissing = "sources-missing"
    case packageDamaged = "package-damaged"

    public var explanation: CodeExplanation {
        switch self {
        case .textDiffers: .init("PDF 的文字与所附的原文不符", "发布的 PDF 附有每件公文的原文，版面上的文字按结构读回来与它逐字相同。", "", "改了版面上一个字的 PDF", "发布单位的原件")
        case .textUnreadable: .init("PDF 的文字读不出来", "文件要完好，页面的内容和结构树都读得出。", "ISO 32000-1 §14.7", "下载不全的文件", "重新下载")
        case .sourcesMissing:
            .init(
                "PDF 没有附上原文", "发布的 PDF 附有每件公文的原文；没有附的，单凭文件核对不了文字。", "ISO 19005-3 §6.8", "没有加 --archival 的稿样，别的软件另存的文件",
                "公报库里的 gazette.pdf")
        case .packageDamaged:
            .init("一期的文件与清单或目录不符", "文件夹里的每个文件都在清单里，摘要相同；目录与文件夹相符。", "RFC 8493 §3", "少了文件、改了文件", "从备份恢复，或 gazette archive reindex")
        }
    }
}
