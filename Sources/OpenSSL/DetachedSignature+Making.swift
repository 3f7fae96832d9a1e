import COpenSSL
import ErrorKinds

extension DetachedSignature {
    /// Signs content for PAdES (EN 319 142-1 §6.3): attribute signing-certificate-v2, and no signing-time, which a PDF
    /// says elsewhere.
    ///
    /// - Parameters:
    ///   - contentDigest: SHA-256 of the content.
    ///   - stamp: gets a time-stamp token for SHA-256 of the signature's bytes; nil for none.
    /// - Returns: the signature as DER.
    public static func make<Failure: Error>(
        contentDigest: [UInt8], signer: KeyBundle, stamp: ((_ digest: [UInt8]) throws(Failure) -> TimeStampToken)?
    ) throws(Failure) -> Result<[UInt8], OpenSSLError> {
        let cms: OpaquePointer
        do throws(OpenSSLError) { cms = try signed(contentDigest, signer) } catch { return .failure(error) }
        defer { CMS_ContentInfo_free(cms) }
        let token = try stamp?(SHA256.digest(of: signatureValue(cms)))
        return Result { () throws(OpenSSLError) in
            let information = OPENSSL_sk_value(CMS_get0_SignerInfos(cms), 0).map { OpaquePointer($0) }
            if let token {
                let length = try Encoding.length(of: token.der)
                try OpenSSLError.check(
                    CMS_unsigned_add1_attr_by_NID(
                        information, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token.der, length) == 1,
                    "不能把时间戳放进签名")
            }
            return try SealAttribute.sealed(cms, information)
        }
    }

    private static func signatureValue(_ cms: OpaquePointer) -> [UInt8] {
        Encoding.bytes(CMS_SignerInfo_get0_signature(OPENSSL_sk_value(CMS_get0_SignerInfos(cms), 0).map { OpaquePointer($0) }))
    }

    /// The message with its signed attributes and signature; the caller frees it.
    private static func signed(_ digest: [UInt8], _ signer: KeyBundle) throws(OpenSSLError) -> OpaquePointer {
        guard signer.certificate.matches(signer.key) else { throw OpenSSLError("证书不是这把私钥的", kind: .configuration) }
        let flags = UInt32(CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES)
        let cms = try OpenSSLError.unwrap(CMS_sign(nil, nil, nil, nil, flags), "不能建立签名")
        do throws(OpenSSLError) {
            try fill(cms, digest, signer, flags)
            return cms
        } catch {
            CMS_ContentInfo_free(cms)
            throw error
        }
    }

    /// CMS_final would add signing-time, so that attributes and signature are put in one by one.
    private static func fill(
        _ cms: OpaquePointer, _ digest: [UInt8], _ signer: KeyBundle, _ flags: UInt32
    ) throws(OpenSSLError) {
        let information = try signer.key.read { (key) throws(OpenSSLError) in
            try OpenSSLError.unwrap(
                signer.certificate.read { CMS_add1_signer(cms, $0, key, EVP_sha256(), flags) }, "这把私钥和证书不能用来签名",
                kind: .configuration)
        }
        for certificate in signer.chain where certificate != signer.certificate {
            try OpenSSLError.check(certificate.read { CMS_add1_cert(cms, $0) } == 1, "不能附上证书链")
        }
        let length = try Encoding.length(of: digest)
        let isDone =
            CMS_signed_add1_attr_by_NID(
                information, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest, length) == 1
            && CMS_signed_add1_attr_by_NID(
                information, NID_pkcs9_contentType, V_ASN1_OBJECT, UnsafeRawPointer(OBJ_nid2obj(NID_pkcs7_data)), -1) == 1
        try OpenSSLError.check(isDone, "不能写签名的属性")
        let signature = try signer.key.signature(over: try attributes(of: information))
        let size = try Encoding.length(of: signature)
        try OpenSSLError.check(
            ASN1_STRING_set(CMS_SignerInfo_get0_signature(information), signature, size) == 1, "不能写签名")
    }

    /// The signed attributes as DER, the bytes that a signature is over (RFC 5652 §5.4).
    private static func attributes(of information: OpaquePointer) throws(OpenSSLError) -> [UInt8] {
        var encoded: [[UInt8]] = []
        for index in 0..<CMS_signed_get_attr_count(information) {
            encoded.append(try Encoding.der { i2d_X509_ATTRIBUTE(CMS_signed_get_attr(information, index), $0) })
        }
        let content = encoded.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
        return [0x31] + length(content.count) + content
    }

    private static func length(_ count: Int) -> [UInt8] {
        if count < 0x80 { return [UInt8(count)] }
        let digits = [UInt8(count >> 16 & 0xFF), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)].drop { $0 == 0 }
        return [0x80 | UInt8(digits.count)] + digits
    }
}
