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
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            // HTML readers turn a bare carriage return into a line feed and have no U+0000.
            case 0x0D: bytes += "&#13;".utf8
            case 0x00: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
