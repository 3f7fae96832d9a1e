import COpenSSL

/// An authority's answer about single certificates (OCSP, RFC 6960), held as its DER.
public struct StatusResponse: Sendable, Hashable {
    public let der: [UInt8]

    /// What the answer says of a certificate, in seconds since 1970.
    public struct Status: Sendable, Equatable {
        /// Until when it holds.
        public var until: Int
        /// When the certificate was revoked; nil for one that was not.
        public var revoked: Int?

        public init(until: Int, revoked: Int? = nil) {
            self.until = until
            self.revoked = revoked
        }
    }

    /// - Throws: when the bytes are not exactly one answer that answers something.
    public init(der: [UInt8]) throws(OpenSSLError) {
        guard let (response, count) = Encoding.object(der, { d2i_OCSP_RESPONSE(nil, $0, $1) }) else {
            throw OpenSSLError("不是 OCSP 答复")
        }
        defer { OCSP_RESPONSE_free(response) }
        guard count == der.count, OCSP_response_status(response) == OCSP_RESPONSE_STATUS_SUCCESSFUL,
            let basic = OCSP_response_get1_basic(response)
        else { throw .last("OCSP 答复里没有答案") }
        OCSP_BASICRESP_free(basic)
        self.der = der
    }

    /// What the authority, or whom it appointed, answered about a certificate; nil when it did not.
    public func status(of certificate: Certificate, by authority: Certificate) -> Status? {
        guard let (response, _) = Encoding.object(der, { d2i_OCSP_RESPONSE(nil, $0, $1) }) else { return nil }
        defer { OCSP_RESPONSE_free(response) }
        let basic = OCSP_response_get1_basic(response)
        defer {
            OCSP_BASICRESP_free(basic)
            ERR_clear_error()
        }
        guard Self.isGenuine(basic, authority) else { return nil }
        return (0..<OCSP_resp_count(basic)).compactMap { index -> Status? in
            let single = OCSP_resp_get0(basic, index)
            return Self.isAbout(certificate, authority, single) ? Self.status(single) : nil
        }.first
    }

    /// The chain of the answer's signer must lead to the authority; when is for the caller to judge.
    private static func isGenuine(_ basic: OpaquePointer?, _ authority: Certificate) -> Bool {
        let store = X509_STORE_new()
        defer { X509_STORE_free(store) }
        authority.read { _ = X509_STORE_add_cert(store, $0) }
        X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME))
        guard let stack = try? CertificateStack.make([authority]) else { return false }
        defer { CertificateStack.free(stack) }
        return OCSP_basic_verify(basic, stack, store, 0) == 1
    }

    /// Whether a single answer is about the certificate: names and keys are told by digests of the answerer's choice.
    private static func isAbout(_ certificate: Certificate, _ authority: Certificate, _ single: OpaquePointer?) -> Bool {
        let identifier = OCSP_SINGLERESP_get0_id(single)
        var algorithm: OpaquePointer?
        OCSP_id_get0_info(nil, &algorithm, nil, nil, identifier)
        guard let digest = EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(algorithm))) else { return false }
        let wanted = certificate.read { subject in authority.read { OCSP_cert_to_id(digest, subject, $0) } }
        defer { OCSP_CERTID_free(wanted) }
        return OCSP_id_cmp(identifier, wanted) == 0
    }

    private static func status(_ single: OpaquePointer?) -> Status? {
        var (revoked, until): (UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?, UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?) = (
            nil, nil
        )
        let state = OCSP_single_get0_status(single, nil, &revoked, nil, &until)
        let end = until.map { Encoding.seconds($0) } ?? .max
        switch state {
        case V_OCSP_CERTSTATUS_GOOD: return Status(until: end)
        case V_OCSP_CERTSTATUS_REVOKED: return Status(until: end, revoked: Encoding.seconds(revoked))
        default: return nil
        }
    }
}
