public import ErrorKinds
public import TaggedPDF

/// Why an issue's text is not proved; nothing is published then.
public enum ProofError: KindedError, Equatable, CustomStringConvertible {
    /// The reader is not installed.
    case readerMissing
    /// The system did not start the reader; what it said.
    case readerNotStarted(message: String)
    /// The reader refused the file; what it said.
    case readerFailed(status: Int, message: String)
    /// The file could not be laid down for the reader.
    case notWritable(path: String)
    /// The second reader could not read the file.
    case structureUnreadable(TaggedTextError)
    /// The page of a document is no HTML.
    case siteUnreadable(document: String)
    /// The file does not have the pages that were drawn.
    case pageCount(found: Int, expected: Int)
    /// A surface has more or fewer blocks of a document than were approved, though all texts are the same.
    case blockCount(document: String, found: Int, expected: Int)
    /// A surface was read, and its text is not the approved one.
    case mismatch(ProofFailure)

    /// What we made is not what was approved, or no reader takes it: our fault. Else what the machine lacks.
    public var kind: ErrorKind {
        switch self {
        case .readerMissing: .configuration
        case .readerNotStarted, .notWritable: .environment
        // Poppler's own number for an output that it cannot write.
        case .readerFailed(let status, _): status == 2 ? .environment : .fault
        case .structureUnreadable, .siteUnreadable, .pageCount, .blockCount, .mismatch: .fault
        }
    }

    public var message: String {
        switch self {
        case .mismatch(let failure): "\(failure.comparison.surface)与定稿不一致，停在这里"
        case .blockCount: "\(description)，停在这里"
        case .siteUnreadable: "网页的文字没有核对成：\(description)"
        case .readerMissing, .readerNotStarted, .readerFailed, .notWritable, .structureUnreadable, .pageCount:
            "PDF 的文字没有核对成：\(description)"
        }
    }

    /// What to do about it; nil when the findings say it or nobody but us can do anything.
    public var fix: String? {
        switch self {
        case .readerMissing, .readerNotStarted: "gazette doctor 看缺什么。"
        case .notWritable: "检查临时文件夹的空间和权限。"
        case .readerFailed, .structureUnreadable, .siteUnreadable, .pageCount, .blockCount, .mismatch: nil
        }
    }

    /// What was found, when texts were compared; nil when it did not come to that.
    public var verdict: ProofVerdict? {
        if case .mismatch(let failure) = self { .differs([failure.diagnostic]) } else { nil }
    }

    public var description: String {
        switch self {
        case .readerMissing: "没有 pdftotext，无法核对成品文字；请安装：apt install poppler-utils"
        case .readerNotStarted(let message): "pdftotext 没有运行起来：\(message)"
        case .readerFailed(let status, let message): "pdftotext 读不了成品文件（退出码 \(status)）：\(message)"
        case .notWritable(let path): "写不了临时文件：\(path)"
        case .structureUnreadable(let error): "按结构读不了成品文件：\(error)"
        case .siteUnreadable(let document): "\(document) 的网页读不出来"
        case .pageCount(let found, let expected): "成品文件有\(found)页，应为\(expected)页"
        case .blockCount(let document, let found, let expected): "\(document) 有\(expected)段，读出\(found)段"
        case .mismatch(let failure): failure.description
        }
    }
}
