/// A content stream with what it refers to, ready to be read on any thread.
struct PageContent: Sendable {
    /// The streams' bytes, still compressed or not.
    var streams: [Stream]
    /// Font resource names to the file's fonts.
    var fonts: [String: Int]
    /// Names of forms to their object numbers.
    var forms: [String: Int]
    /// Named lists of properties.
    var properties: [String: PDFValue]

    struct Stream: Sendable {
        var bytes: [UInt8]
        var isCompressed: Bool
    }
}
