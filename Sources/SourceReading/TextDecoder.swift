public import ErrorKinds
public import GazetteModel

/// Bytes that are not text in any encoding we read.
public struct TextDecodingError: KindedError {
    public var diagnostic: Diagnostic
    public var kind: ErrorKind { .input }
    public var message: String { diagnostic.summary }

    public init(diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}

/// Turns a file's bytes into characters without losing or changing one.
///
/// Order of trial: known binary formats, byte order marks, UTF-16 without a mark, UTF-8, GB 18030. What was decoded
/// must encode to the very same bytes, else the file is refused.
public enum TextDecoder {
    /// The text of the bytes; throws when they are not wholly text of one of the encodings.
    public static func decode(_ bytes: [UInt8], name: String) throws(TextDecodingError) -> SourceText {
        if let format = FileSignature.recognise(bytes) { throw format.error(name: name) }
        let decoded = try scalars(of: bytes, name: name)
        try refuseControl(decoded.scalars, name: name)
        let source = SourceText(name: name, encoding: decoded.encoding, scalars: decoded.scalars)
        if let format = FileSignature.recognise(markup: decoded.scalars) { throw format.error(name: name) }
        return source
    }

    private typealias Decoded = (encoding: SourceText.Encoding, scalars: [Unicode.Scalar])

    private static func scalars(of bytes: [UInt8], name: String) throws(TextDecodingError) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return (.utf8WithMark, try utf8(bytes, from: 3, name: name))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return (.utf16LittleEndian, try utf16(bytes, from: 2, bigEndian: false, name: name))
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return (.utf16BigEndian, try utf16(bytes, from: 2, bigEndian: true, name: name))
        }
        if let bigEndian = UTF16Pattern.byteOrder(of: bytes),
            let scalars = try? utf16(bytes, from: 0, bigEndian: bigEndian, name: name)
        {
            return (bigEndian ? .utf16BigEndian : .utf16LittleEndian, scalars)
        }
        var reader = UTF8Reader(bytes: bytes, start: 0)
        let scalars = reader.scalars()
        guard let fault = reader.fault else { return (.utf8, scalars) }
        // A UTF-8 file with one broken byte can also pass as GB 18030, all of it as rubbish.
        if !reader.isMostlyUTF8, let scalars = GB18030.decode(bytes) { return (.gb18030, scalars) }
        throw invalidByte(bytes, fault, scalars, name: name)
    }

    private static func utf8(_ bytes: [UInt8], from start: Int, name: String) throws(TextDecodingError) -> [Unicode.Scalar] {
        var reader = UTF8Reader(bytes: bytes, start: start)
        let scalars = reader.scalars()
        if let fault = reader.fault { throw invalidByte(bytes, fault, scalars, name: name) }
        return scalars
    }

    private static func utf16(
        _ bytes: [UInt8], from start: Int, bigEndian: Bool, name: String
    ) throws(TextDecodingError) -> [Unicode.Scalar] {
        var reader = UTF16Reader(bytes: bytes, start: start, bigEndian: bigEndian)
        let scalars = reader.scalars()
        guard let fault = reader.fault else { return scalars }
        let encoding = bigEndian ? "UTF-16BE" : "UTF-16LE"
        throw TextDecodingError(
            diagnostic: Diagnostic(
                code: DecodingCode.invalidUnit, severity: .error,
                summary: "\(encoding) 编码单元 \(hexadecimal(fault.unit, 4)) 残缺：字节偏移 \(fault.offset) 处的代理对不成对或字节数为奇数",
                rule: "来文应当是完整有效的一种编码", fix: "文件可能在传输中被截断；请重新导出为 UTF-8 文本",
                location: place(after: scalars, name: name)))
    }

    private static func invalidByte(
        _ bytes: [UInt8], _ offset: Int, _ before: [Unicode.Scalar], name: String
    ) -> TextDecodingError {
        TextDecodingError(
            diagnostic: Diagnostic(
                code: DecodingCode.invalidByte, severity: .error,
                summary: "字节 \(hexadecimal(UInt16(bytes[offset]), 2))（文件偏移 \(offset)）不是有效的 UTF-8，全文也不是完整的 GB 18030",
                rule: "来文应当是完整有效的一种编码，不猜测、不替换任何字节",
                fix: "请在原软件中重新另存为 UTF-8 文本，或修复这一处字节", location: place(after: before, name: name)))
    }

    /// NUL and its like never stand in a text; their presence means a format that is not text.
    private static func refuseControl(_ scalars: [Unicode.Scalar], name: String) throws(TextDecodingError) {
        guard let offset = scalars.firstIndex(of: "\0") else { return }
        throw TextDecodingError(
            diagnostic: Diagnostic(
                code: DecodingCode.binary, severity: .error, summary: "空字符 NUL（U+0000）出现在文中，文件不是文本或已损坏",
                rule: "收稿只接受纯文本", fix: "请在原软件中另存为 UTF-8 纯文本",
                location: place(after: Array(scalars[..<offset]), name: name)))
    }

    private static func place(after scalars: [Unicode.Scalar], name: String) -> SourceLocation {
        SourceText(name: name, scalars: scalars).location(of: scalars.count..<scalars.count)
    }

    private static func hexadecimal(_ value: UInt16, _ width: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
