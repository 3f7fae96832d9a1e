/// Names used in folders and addresses.
enum AsciiName {
    /// The text when it is a lower-case ASCII name: letter, then letters, digits and hyphens; else nil.
    static func checked(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, (0x61...0x7A).contains(first) else { return nil }
        let isName = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        return isName ? text : nil
    }
}
