import Hummingbird

extension Response {
    /// A page or data, coded as the reader takes it, or 304 when he has it already.
    ///
    /// - Parameter request: the fields of the request.
    init(_ answer: TextAnswer, request: HTTPFields) throws {
        var headers: HTTPFields = [.cacheControl: answer.caching.rawValue, .vary: "Accept-Encoding"]
        // Weak: the same page is sent in two codings.
        if answer.caching != .never { headers[.eTag] = "W/\(answer.tag)" }
        if let field = request[.ifNoneMatch], answer.tag.matches(ifNoneMatch: field) {
            self = .notModified(headers)
            return
        }
        let body = try answer.body(takingGzip: ContentCoding.takesGzip(request[.acceptEncoding]))
        headers[.contentType] = answer.type.rawValue
        if body.isPacked { headers[.contentEncoding] = "gzip" }
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body.bytes))
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
