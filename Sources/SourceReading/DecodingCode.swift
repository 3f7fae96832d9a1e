public import GazetteModel

/// The codes of files whose characters cannot be read.
public enum DecodingCode: String, FindingCode {
    case invalidByte = "encoding-invalid-byte"
    case invalidUnit = "encoding-invalid-unit"
    case binary = "file-is-binary"
    case pdf = "file-is-pdf"
    case word = "file-is-docx"
    case wordBinary = "file-is-doc"
    case spreadsheet = "file-is-xlsx"
    case ofd = "file-is-ofd"
    case richText = "file-is-rtf"
    case archive = "file-is-archive"
    case image = "file-is-image"
    case html = "file-is-html"
    case unreadable = "file-unreadable"

    public var explanation: CodeExplanation {
        switch self {
        case .invalidByte:
            .init("有读不出的字节", "文稿的编码是 UTF-8、UTF-16 或 GB18030，整篇用一种。", "GB 18030-2022", "一篇里混用两种编码", "用编辑软件另存为 UTF-8")
        case .invalidUnit: .init("UTF-16 有残缺的字", "UTF-16 的代理码成对出现。", "GB/T 13000-2010", "文件传输中断，最后半个字", "重新取得完整的文件")
        case .binary: .init("不是文本文件", "现在只收文本文件；DOCX、PDF 先另存为纯文本。", "", "通知.docx", "通知.txt")
        case .pdf: .init("交来的是 PDF", "PDF 记的是版面，不是文字的次序；收稿要文字稿。", "", "通知.pdf", "拟稿单位的原始文字稿")
        case .word: .init("交来的是 DOCX 文档", "现在只收纯文本。", "", "通知.docx", "在 Word 或 WPS 中另存为 UTF-8 纯文本")
        case .wordBinary: .init("交来的是 DOC 或 WPS 文档", "现在只收纯文本。", "", "通知.doc、通知.wps", "在 Word 或 WPS 中另存为 UTF-8 纯文本")
        case .spreadsheet: .init("交来的是 XLSX 表格", "表格写在文稿里，每行一行，各格以竖线隔开。", "", "附表.xlsx", "把表格内容导出为文本")
        case .ofd: .init("交来的是 OFD 版式文件", "OFD 记的是版面；收稿要文字稿。", "", "通知.ofd", "拟稿单位的原始文字稿")
        case .richText: .init("交来的是 RTF 文档", "现在只收纯文本。", "", "通知.rtf", "另存为 UTF-8 纯文本")
        case .archive: .init("交来的是压缩包", "文稿逐个交来，一件一个文件。", "", "全部文件.zip", "解压以后的 通知.txt")
        case .image: .init("交来的是图片", "扫描件不能直接收稿。", "", "扫描.jpg", "文字稿")
        case .html: .init("交来的是网页", "网页里混有导航和样式，不能整页收稿。", "", "通知.html", "复制正文，另存为 UTF-8 纯文本")
        case .unreadable: .init("文件在，却读不了", "找到的文件读不出就停下，不另找同名的文件代替。", "", "没有读取权限的版式文件", "改正权限或路径")
        }
    }
}
