import Mustache

/// Escapes text for HTML content and quoted attributes, byte by byte.
///
/// Mustache's own escaping compares grapheme clusters, so that a quotation mark with a combining mark after it would
/// pass unescaped and end an attribute.
struct HTMLText: MustacheContentType {
    /// The name in a template's content type pragma.
    static let pragma = "GAZETTE"

    func escapeText(_ text: String) -> String { Self.escape(text) }

    static func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text, escaped.
    static func append(_ text: String, to html: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            // Nearly all text goes over in one piece.
            var start = 0
            for (index, byte) in bytes.enumerated() where byte <= UInt8(ascii: ">") {
                guard let reference = reference(byte) else { continue }
                html += bytes[start..<index]
                html += reference.utf8
                start = index + 1
            }
            html += bytes[start...]
        }
    }

    /// What stands for a byte that may not stand as it is; none is greater than `>`.
    private static func reference(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // HTML readers turn a bare carriage return into a line feed and have no U+0000.
        case 0x0D: "&#13;"
        case 0x00: "\u{FFFD}"
        default: nil
        }
    }
}
