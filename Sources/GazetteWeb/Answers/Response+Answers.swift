import Hummingbird

extension Response {
    /// A page or data, or 304 when the reader has it already.
    init(_ answer: TextAnswer, conditions: HTTPFields) {
        self.init(
            body: answer.body, type: answer.type.rawValue, caching: answer.caching, tag: answer.tag, conditions: conditions)
    }

    /// A file of the site's own.
    init(asset: Asset, conditions: HTTPFields) {
        self.init(
            body: ByteBuffer(bytes: asset.bytes), type: asset.contentType, caching: .forever, tag: EntityTag(of: asset.bytes),
            conditions: conditions)
    }

    private init(
        body: ByteBuffer, type: String, caching: SiteAnswer.Caching, tag: EntityTag, conditions: HTTPFields
    ) {
        var headers: HTTPFields = [.cacheControl: caching.rawValue]
        if caching != .never { headers[.eTag] = tag.description }
        if let field = conditions[.ifNoneMatch], tag.matches(ifNoneMatch: field) {
            self = .notModified(headers)
            return
        }
        headers[.contentType] = type
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// 304 with the fields that caches need (RFC 9110 §15.4.5), and no length.
    static func notModified(_ headers: HTTPFields) -> Response {
        var response = Response(status: .notModified, headers: headers)
        response.headers[.contentLength] = nil
        return response
    }

    /// To the one proper address of the same thing.
    static func redirect(to link: String) -> Response {
        Response(status: .movedPermanently, headers: [.location: link, .cacheControl: SiteAnswer.Caching.brief.rawValue])
    }
}
