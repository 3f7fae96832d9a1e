import NIOCore
import Zlib

/// An answer as it is kept: deflated, since a page of hits is four times as long as what it says.
struct KeptAnswer: Sendable {
    private let deflated: [UInt8]
    private let type: SiteAnswer.MediaType
    private let caching: SiteAnswer.Caching
    private let tag: EntityTag

    /// Throws what zlib throws.
    init(_ answer: TextAnswer) throws(ZlibError) {
        deflated = try Deflater.deflated(Array(answer.body.readableBytesView), .least)
        (type, caching, tag) = (answer.type, answer.caching, answer.tag)
    }

    var byteCount: Int { deflated.count }

    /// The answer as it was.
    func answer() throws(ZlibError) -> TextAnswer {
        TextAnswer(ByteBuffer(bytes: try Inflater.inflated(deflated[...])), type: type, caching: caching, tag: tag)
    }
}
