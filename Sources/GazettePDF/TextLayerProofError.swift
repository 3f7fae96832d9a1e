public import TaggedPDF

/// Why a file's text is not proved.
public enum TextLayerProofError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The reader is not installed.
    case readerMissing
    /// The reader could not read the file; what it said.
    case readerFailed(status: Int, message: String)
    /// The file could not be laid down for the reader.
    case notWritable(path: String)
    /// The second reader could not read the file.
    case structureUnreadable(TaggedTextError)
    /// The file does not have the pages that were drawn.
    case pageCount(found: Int, expected: Int)
    /// The file was read, and its text is not the approved one.
    case mismatch(ProofFailure)

    public var description: String {
        switch self {
        case .readerMissing: "没有 pdftotext，无法核对成品文字；请安装：apt install poppler-utils"
        case .readerFailed(let status, let message): "pdftotext 读不了成品文件（退出码 \(status)）：\(message)"
        case .notWritable(let path): "写不了临时文件：\(path)"
        case .structureUnreadable(let error): "按结构读不了成品文件：\(error)"
        case .pageCount(let found, let expected): "成品文件有\(found)页，应为\(expected)页"
        case .mismatch(let failure): failure.description
        }
    }
}
