import NIOCore
import Zlib

/// A page or data with what HTTP says of it; made once, it can be sent and kept any number of times.
///
/// It is held as it is sent to all but a few readers, compressed: a page of hits is four times as long as what it says.
struct TextAnswer: Sendable {
    private let content: ByteBuffer
    /// Whether the content is compressed.
    private let isPacked: Bool
    let type: SiteAnswer.MediaType
    let caching: SiteAnswer.Caching
    /// Tells it from another version under the same address.
    let tag: EntityTag

    init(_ bytes: [UInt8], type: SiteAnswer.MediaType, caching: SiteAnswer.Caching) {
        (self.type, self.caching, tag) = (type, caching, EntityTag(of: bytes))
        let packed = bytes.count < Self.shortest ? nil : try? Deflater.deflated(bytes, .least, as: .gzip)
        isPacked = packed != nil
        content = ByteBuffer(bytes: packed ?? bytes)
    }

    /// What fits into one packet anyway is not worth it.
    private static let shortest = 1_000

    /// What it takes to keep it.
    var byteCount: Int { content.readableBytes }

    /// The bytes for a reader, and how they are coded.
    func body(takingGzip: Bool) throws(ZlibError) -> (bytes: ByteBuffer, isPacked: Bool) {
        guard isPacked, !takingGzip else { return (content, isPacked) }
        let bytes = try Inflater.inflated(Array(content.readableBytesView)[...], as: .gzip)
        return (ByteBuffer(bytes: bytes), false)
    }
}
