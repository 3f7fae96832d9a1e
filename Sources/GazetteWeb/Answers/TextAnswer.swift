import NIOCore

/// A page or data with what HTTP says of it; made once, it can be sent any number of times.
struct TextAnswer: Sendable {
    let body: ByteBuffer
    let type: SiteAnswer.MediaType
    let caching: SiteAnswer.Caching
    /// Tells it from another version under the same address.
    let tag: EntityTag

    init(_ bytes: [UInt8], type: SiteAnswer.MediaType, caching: SiteAnswer.Caching) {
        body = ByteBuffer(bytes: bytes)
        self.type = type
        self.caching = caching
        tag = EntityTag(of: bytes)
    }
}
