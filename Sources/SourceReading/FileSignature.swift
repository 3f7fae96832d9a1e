import GazetteModel

/// File formats that editors hand in by mistake, known by their first bytes.
enum FileSignature {
    case pdf, word, wordBinary, spreadsheet, ofd, richText, archive, image, html

    static func recognise(_ bytes: [UInt8]) -> FileSignature? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zip(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .wordBinary }
        if bytes.starts(with: Array("{\\rtf".utf8)) { return .richText }
        if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
            || bytes.starts(with: Array("Rar!".utf8))
        {
            return .archive
        }
        let images: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        return images.contains { bytes.starts(with: $0) } ? .image : nil
    }

    /// A whole web page; fragments of markup inside a text are text.
    static func recognise(markup scalars: [Unicode.Scalar]) -> FileSignature? {
        let head = scalars.prefix(400).drop { $0.properties.isWhitespace }
        let starts = ["<!doctype html", "<html"].contains { name in
            head.starts(with: name.unicodeScalars) { $0 == $1 || ("A"..."Z").contains($0) && $0.value + 32 == $1.value }
        }
        return starts ? .html : nil
    }

    /// DOCX, XLSX and OFD are ZIP archives; the names of their entries tell them apart.
    private static func zip(_ bytes: [UInt8]) -> FileSignature {
        for (name, format) in [("word/", Self.word), ("xl/", .spreadsheet), ("OFD.xml", .ofd)] where contains(bytes, name) {
            return format
        }
        return .archive
    }

    private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
        let pattern = Array(name.utf8)
        guard bytes.count >= pattern.count else { return false }
        return (0...(bytes.count - pattern.count)).contains { start in
            bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
        }
    }

    private var code: DecodingCode {
        switch self {
        case .pdf: .pdf
        case .word: .word
        case .wordBinary: .wordBinary
        case .spreadsheet: .spreadsheet
        case .ofd: .ofd
        case .richText: .richText
        case .archive: .archive
        case .image: .image
        case .html: .html
        }
    }

    private var description: (name: String, fix: String) {
        switch self {
        case .pdf: ("PDF 版式文件", "请取得拟稿单位的原始文字稿")
        case .word: ("DOCX 文档", "请在 Word 或 WPS 中另存为 UTF-8 纯文本")
        case .wordBinary: ("DOC 或 WPS 二进制文档", "请在 Word 或 WPS 中另存为 UTF-8 纯文本")
        case .spreadsheet: ("XLSX 表格", "请把表格内容导出为文本")
        case .ofd: ("OFD 版式文件", "请取得拟稿单位的原始文字稿")
        case .richText: ("RTF 文档", "请另存为 UTF-8 纯文本")
        case .archive: ("压缩包", "请先解压，再逐个交来其中的文本")
        case .image: ("图片", "请取得文字稿；扫描件不能直接收稿")
        case .html: ("HTML 网页", "请复制正文，另存为 UTF-8 纯文本")
        }
    }

    func error(name: String) -> TextDecodingError {
        TextDecodingError(
            diagnostic: Diagnostic(
                code: code, severity: .error, summary: "\(description.name)不能作为文本收稿",
                rule: "收稿只接受 UTF-8、UTF-16、GB 18030 纯文本", fix: description.fix,
                location: SourceLocation(file: name, line: 1, column: 1)))
    }
}
