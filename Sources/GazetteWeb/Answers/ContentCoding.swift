/// The `Accept-Encoding` field of a request (RFC 9110 §12.5.3).
enum ContentCoding {
    /// Whether gzip may be sent; without the field, only what is not coded.
    static func takesGzip(_ field: String?) -> Bool {
        var others = false
        for coding in (field ?? "").split(separator: ",") {
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            // A quality of zero means: not acceptable.
            let isTaken = !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { ("1"..."9").contains($0) } }
            switch parts.first {
            case "gzip", "x-gzip": return isTaken
            case "*": others = isTaken
            default: break
            }
        }
        return others
    }
}
