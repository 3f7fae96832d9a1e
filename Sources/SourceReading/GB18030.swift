import Foundation

/// GB 18030 through Foundation, accepted only when it encodes back to the same bytes.
enum GB18030 {
    /// CFStringEncoding kCFStringEncodingGB_18030_2000 as a Foundation encoding.
    private static let encoding = String.Encoding(rawValue: 0x8000_0632)

    /// The scalars, or nil when a byte is not GB 18030 or would not survive the way back.
    static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        guard let text = String(data: Data(bytes), encoding: encoding), let back = encode(text), back == bytes else { return nil }
        return Array(text.unicodeScalars)
    }

    /// The bytes of the text, or nil when a character has none.
    static func encode(_ text: String) -> [UInt8]? {
        text.data(using: encoding).map { Array($0) }
    }
}
