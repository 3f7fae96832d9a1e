import COpenSSL

/// A signature apart from what it signs (CMS, RFC 5652) with the attributes of CAdES (EN 319 122-1), read and checked
/// against itself; whether its signer is to be trusted is for `TrustAnchors` to say.
public struct DetachedSignature: Sendable {
    /// SHA-256 of the signed content, as the signature says.
    public let contentDigest: [UInt8]
    public let signer: Certificate
    /// Further certificates it carries.
    public let others: [Certificate]
    /// The bytes of the signature proper, which a time stamp is for.
    public let value: [UInt8]
    /// The token of attribute signature-time-stamp.
    public let timeStamp: TimeStampToken?
    /// Whether the signer's key made the signature and the signer's certificate is the one it names.
    public let isGenuine: Bool
    /// Whether not a byte has changed since it was made, including those that no signature covers.
    public let isIntact: Bool

    /// - Throws: when the bytes are no signature by one signer.
    public init(der: [UInt8]) throws(OpenSSLError) {
        guard let (cms, count) = Encoding.object(der, { d2i_CMS_ContentInfo(nil, $0, $1) }) else {
            throw OpenSSLError("签名数据不是 CMS")
        }
        defer { CMS_ContentInfo_free(cms) }
        let signers = CMS_get0_SignerInfos(cms)
        guard count == der.count, OPENSSL_sk_num(signers) == 1, let raw = OPENSSL_sk_value(signers, 0),
            CMS_set1_signers_certs(cms, nil, 0) == 1
        else { throw .last("签名数据里应当有一个签名人和他的证书") }
        let information = OpaquePointer(raw)
        var signer: OpaquePointer?
        CMS_SignerInfo_get0_algs(information, nil, &signer, nil, nil)
        let certificate = try Certificate(signer)
        self.signer = certificate
        let stack = CMS_get1_certs(cms)
        defer { CertificateStack.free(stack) }
        others = try CertificateStack.certificates(stack).filter { $0 != certificate }
        value = Encoding.bytes(CMS_SignerInfo_get0_signature(information))
        contentDigest = Self.digest(information)
        timeStamp = try Self.token(information)
        isGenuine =
            CMS_SignerInfo_verify(information) == 1 && Self.isPlainData(cms, information) && Self.names(signer, information)
        isIntact = SealAttribute.isIntact(der)
        ERR_clear_error()
    }

    /// Attribute message-digest.
    private static func digest(_ information: OpaquePointer) -> [UInt8] {
        let data = CMS_signed_get0_data_by_OBJ(
            information, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING)
        return Encoding.bytes(data.map { UnsafePointer($0.assumingMemoryBound(to: ASN1_STRING.self)) })
    }

    private static func token(_ information: OpaquePointer) throws(OpenSSLError) -> TimeStampToken? {
        guard CMS_unsigned_get_attr_by_NID(information, NID_id_smime_aa_timeStampToken, -1) >= 0 else { return nil }
        let data = CMS_unsigned_get0_data_by_OBJ(
            information, OBJ_nid2obj(NID_id_smime_aa_timeStampToken), -3, V_ASN1_SEQUENCE)
        return try TimeStampToken(der: Encoding.bytes(data.map { UnsafePointer($0.assumingMemoryBound(to: ASN1_STRING.self)) }))
    }

    /// The signed content is detached data, and attribute content-type says the same (RFC 5652 §11.1).
    private static func isPlainData(_ cms: OpaquePointer, _ information: OpaquePointer) -> Bool {
        let type = CMS_signed_get0_data_by_OBJ(information, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT)
        return CMS_is_detached(cms) == 1 && OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_pkcs7_data
            && OBJ_obj2nid(type.map { OpaquePointer($0) }) == NID_pkcs7_data
    }

    /// Attribute signing-certificate-v2 (RFC 5035 §3) is the signer's certificate.
    private static func names(_ signer: OpaquePointer?, _ information: OpaquePointer) -> Bool {
        let data = CMS_signed_get0_data_by_OBJ(
            information, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE)
        let der = Encoding.bytes(data.map { UnsafePointer($0.assumingMemoryBound(to: ASN1_STRING.self)) })
        guard let signer, let (named, _) = Encoding.object(der, { d2i_ESS_SIGNING_CERT_V2(nil, $0, $1) }) else { return false }
        defer { ESS_SIGNING_CERT_V2_free(named) }
        let chain = OPENSSL_sk_new_null()
        defer { OPENSSL_sk_free(chain) }
        OPENSSL_sk_push(chain, UnsafeRawPointer(signer))
        return OSSL_ESS_check_signing_certs(nil, named, chain, 1) > 0
    }
}
