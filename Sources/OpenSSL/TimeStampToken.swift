import COpenSSL

/// A time stamp (RFC 3161, 可信时间戳): an authority's signed word that a digest existed at a time.
public struct TimeStampToken: Sendable {
    public let der: [UInt8]
    /// When it was made, in seconds since 1970.
    public let time: Int
    /// The authority that signed it.
    public let authority: Certificate
    /// Further certificates it carries.
    public let others: [Certificate]
    /// Whether the authority's key made it.
    public let isGenuine: Bool
    private let imprint: [UInt8]

    /// - Throws: when the bytes are no token with its authority's certificate.
    public init(der: [UInt8]) throws(OpenSSLError) {
        guard let (token, count) = Encoding.object(der, { d2i_PKCS7(nil, $0, $1) }), count == der.count else {
            throw OpenSSLError("时间戳的数据不是 RFC 3161 的令牌")
        }
        defer { PKCS7_free(token) }
        guard let information = PKCS7_to_TS_TST_INFO(token) else { throw .last("时间戳里没有时间") }
        defer { TS_TST_INFO_free(information) }
        self.der = der
        time = Encoding.seconds(TS_TST_INFO_get_time(information))
        imprint = Self.imprint(information)
        let signers = PKCS7_get0_signers(token, nil, 0)
        defer { OPENSSL_sk_free(signers) }
        guard OPENSSL_sk_num(signers) == 1 else { throw .last("时间戳里没有时间戳机构的证书") }
        let authority = try Certificate(OPENSSL_sk_value(signers, 0).map { OpaquePointer($0) })
        self.authority = authority
        // Kind of signed data, which a token is: its certificates belong to it.
        others = try CertificateStack.certificates(token.pointee.d.sign?.pointee.cert).filter { $0 != authority }
        let content = Encoding.stream(BIO_s_null())
        defer { BIO_free(content) }
        isGenuine = PKCS7_verify(token, nil, nil, nil, content, PKCS7_NOVERIFY) == 1
        ERR_clear_error()
    }

    /// Whether the stamp is for this SHA-256.
    public func stamps(_ digest: [UInt8]) -> Bool { imprint == digest }

    /// The stamped digest; empty when it is no SHA-256.
    private static func imprint(_ information: OpaquePointer) -> [UInt8] {
        let imprint = TS_TST_INFO_get_msg_imprint(information)
        guard let algorithm = TS_MSG_IMPRINT_get_algo(imprint), OBJ_obj2nid(algorithm.pointee.algorithm) == NID_sha256 else {
            return []
        }
        return Encoding.bytes(TS_MSG_IMPRINT_get_msg(imprint))
    }
}
