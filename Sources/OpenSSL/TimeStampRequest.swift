import COpenSSL
import ErrorKinds

/// A question to a time-stamp authority (RFC 3161 §2.4).
public struct TimeStampRequest: Sendable {
    public let der: [UInt8]
    private let digest: [UInt8]

    public static let contentType = "application/timestamp-query"
    public static let answerType = "application/timestamp-reply"

    /// Asks for a stamp on a SHA-256, with the authority's certificate in it; a random number ties the answer to it.
    public init(digest: [UInt8]) throws(OpenSSLError) {
        let request = TS_REQ_new()
        defer { TS_REQ_free(request) }
        let imprint = TS_MSG_IMPRINT_new()
        defer { TS_MSG_IMPRINT_free(imprint) }
        let algorithm = X509_ALGOR_new()
        defer { X509_ALGOR_free(algorithm) }
        let nonce = ASN1_INTEGER_new()
        defer { ASN1_INTEGER_free(nonce) }
        var message = digest
        let length = try Encoding.length(of: digest)
        let isDone =
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil) == 1
            && ASN1_INTEGER_set_uint64(nonce, .random(in: 1...UInt64.max)) == 1
            && TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1
            && TS_MSG_IMPRINT_set_msg(imprint, &message, length) == 1
            && TS_REQ_set_version(request, 1) == 1 && TS_REQ_set_msg_imprint(request, imprint) == 1
            && TS_REQ_set_nonce(request, nonce) == 1 && TS_REQ_set_cert_req(request, 1) == 1
        try OpenSSLError.check(isDone, "不能写时间戳请求")
        der = try Encoding.der { i2d_TS_REQ(request, $0) }
        self.digest = digest
    }

    /// The token of an authority's answer to this question.
    ///
    /// - Throws: when the authority declined, or answered another question.
    public func token(from answer: [UInt8]) throws(OpenSSLError) -> TimeStampToken {
        guard let (response, _) = Encoding.object(answer, { d2i_TS_RESP(nil, $0, $1) }) else {
            throw OpenSSLError("时间戳机构的答复不是 RFC 3161 的格式")
        }
        defer { TS_RESP_free(response) }
        guard let (request, _) = Encoding.object(der, { d2i_TS_REQ(nil, $0, $1) }) else {
            throw .last("不能写时间戳请求", kind: .fault)
        }
        defer { TS_REQ_free(request) }
        guard let context = TS_REQ_to_TS_VERIFY_CTX(request, nil) else { throw .last("不能写时间戳请求", kind: .fault) }
        defer { TS_VERIFY_CTX_free(context) }
        TS_VERIFY_CTX_set_flags(context, Int32(TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_NONCE))
        try OpenSSLError.check(TS_RESP_verify_response(context, response) == 1, "时间戳机构没有给出合格的时间戳", kind: .input)
        let token = try TimeStampToken(der: try Encoding.der { i2d_PKCS7(TS_RESP_get_token(response), $0) })
        guard token.isGenuine, token.stamps(digest) else { throw OpenSSLError("时间戳机构给出的时间戳验证不过") }
        return token
    }
}
