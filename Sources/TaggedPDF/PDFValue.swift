/// An object as PDF syntax writes it (ISO 32000-1 §7.3).
enum PDFValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string([UInt8])
    /// Without its slash.
    case name(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case reference(number: Int, generation: Int)

    /// A dictionary's entry; nil for any other object.
    subscript(key: String) -> PDFValue? {
        if case .dictionary(let entries) = self { entries[key] } else { nil }
    }

    var name: String? { if case .name(let name) = self { name } else { nil } }
    var items: [PDFValue]? { if case .array(let items) = self { items } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// A whole number that fits; nil for any other object.
    var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// A text string's characters (ISO 32000-1 §7.9.2.2); nil for any other object.
    var text: [Unicode.Scalar]? {
        guard case .string(let bytes) = self else { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.scalars(bytes[2...]) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(String(decoding: bytes[3...], as: UTF8.self).unicodeScalars) }
        return bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : TextEncodings.pdfDocument[Int($0) - 0x80] }
    }
}
