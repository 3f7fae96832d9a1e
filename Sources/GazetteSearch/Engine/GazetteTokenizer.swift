import ChineseText
package import GRDB

/// The FTS5 tokenizer named `gazette`: pairs of Han, whole words and numbers, all folded.
package final class GazetteTokenizer: FTS5CustomTokenizer {
    package static let name = "gazette"

    package init(db: Database, arguments: [String]) throws {}

    package func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return Self.done }
        var status = Self.done
        pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { bytes in
            let text = UnsafeBufferPointer(start: bytes, count: Int(nText))
            SearchGrams.forEach(in: text, asQuery: tokenization.contains(.query)) { token, range in
                status = token.withMemoryRebound(to: CChar.self) {
                    tokenCallback(context, 0, $0.baseAddress, CInt($0.count), CInt(range.lowerBound), CInt(range.upperBound))
                }
                return status == Self.done
            }
        }
        return status
    }

    /// SQLITE_OK
    private static let done: CInt = 0
}
