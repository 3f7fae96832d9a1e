/// Searching by the very characters.
///
/// `hasPrefix` and `contains` of the standard library take canonically equivalent texts for one (豈 U+F900 for 豈) and
/// compare grapheme by grapheme, which for Chinese is some twenty times slower.
extension StringProtocol {
    /// Whether the text begins with exactly these characters.
    public func hasExactPrefix(_ prefix: String) -> Bool {
        withBytes { text in prefix.withBytes { text.count >= $0.count && text.prefix($0.count).elementsEqual($0) } }
    }

    /// Whether the text ends with exactly these characters.
    public func hasExactSuffix(_ suffix: String) -> Bool {
        withBytes { text in suffix.withBytes { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) } }
    }

    /// Whether exactly these characters stand in the text.
    public func containsExactly(_ part: String) -> Bool {
        withBytes { text in
            part.withBytes { part in
                guard let first = part.first else { return true }
                guard text.count >= part.count else { return false }
                return (0...text.count - part.count).contains { start in
                    text[start] == first && text[start..<start + part.count].elementsEqual(part)
                }
            }
        }
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}
