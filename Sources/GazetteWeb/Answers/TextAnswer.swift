import NIOCore

/// A page or data with what HTTP says of it; made once, it can be sent any number of times.
struct TextAnswer: Sendable {
    let body: ByteBuffer
    let type: SiteAnswer.MediaType
    let caching: SiteAnswer.Caching
    /// Tells it from another version under the same address.
    let tag: EntityTag

    init(_ bytes: [UInt8], type: SiteAnswer.MediaType, caching: SiteAnswer.Caching) {
        self.init(ByteBuffer(bytes: bytes), type: type, caching: caching, tag: EntityTag(of: bytes))
    }

    init(_ body: ByteBuffer, type: SiteAnswer.MediaType, caching: SiteAnswer.Caching, tag: EntityTag) {
        (self.body, self.type, self.caching, self.tag) = (body, type, caching, tag)
    }
}
