import COpenSSL
import ErrorKinds

/// What a certificate to be issued shall say.
public struct CertificateTemplate: Sendable {
    /// The common name and the organisation.
    public var name: String
    public var organisation: String
    public var serialNumber: Int
    /// From when to when it may be used, in seconds since 1970.
    public var validity: (from: Int, to: Int)
    /// Extensions as in OpenSSL's configuration: `("keyUsage", "critical,digitalSignature")`.
    public var extensions: [(name: String, value: String)]

    public init(
        name: String, organisation: String, serialNumber: Int, validity: (from: Int, to: Int),
        extensions: [(name: String, value: String)]
    ) {
        self.name = name
        self.organisation = organisation
        self.serialNumber = serialNumber
        self.validity = validity
        self.extensions = extensions
    }

    /// A certificate for a key, signed by an authority; by the key itself when there is none.
    public func issue(for subject: PrivateKey, by authority: KeyBundle? = nil) throws(OpenSSLError) -> Certificate {
        let certificate = X509_new()
        defer { X509_free(certificate) }
        let isDone =
            X509_set_version(certificate, 2) == 1
            && ASN1_INTEGER_set(X509_get_serialNumber(certificate), serialNumber) == 1
            && ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(validity.from)) != nil
            && ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(validity.to)) != nil
            && add(organisation, NID_organizationName, to: X509_get_subject_name(certificate))
            && add(name, NID_commonName, to: X509_get_subject_name(certificate))
        try OpenSSLError.check(isDone, "不能写证书")
        try subject.read { (key) throws(OpenSSLError) in
            try OpenSSLError.check(X509_set_pubkey(certificate, key) == 1, "不能写证书的公钥")
        }
        guard let authority else {
            try sign(certificate, by: subject, named: X509_get_subject_name(certificate), issuer: certificate)
            return try Certificate(certificate)
        }
        try authority.certificate.read { issuer in
            Result { () throws(OpenSSLError) in
                try sign(certificate, by: authority.key, named: X509_get_subject_name(issuer), issuer: issuer)
            }
        }.get()
        return try Certificate(certificate)
    }

    private func sign(
        _ certificate: OpaquePointer?, by key: PrivateKey, named issuerName: OpaquePointer?, issuer: OpaquePointer?
    ) throws(OpenSSLError) {
        try OpenSSLError.check(X509_set_issuer_name(certificate, issuerName) == 1, "不能写证书的签发者")
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, issuer, certificate, nil, nil, 0)
        for item in extensions {
            guard let made = X509V3_EXT_nconf(nil, &context, item.name, item.value) else {
                throw .last("不能写证书的扩展 \(item.name)", kind: .fault)
            }
            defer { X509_EXTENSION_free(made) }
            try OpenSSLError.check(X509_add_ext(certificate, made, -1) == 1, "不能写证书的扩展 \(item.name)")
        }
        try key.read { (key) throws(OpenSSLError) in
            try OpenSSLError.check(X509_sign(certificate, key, EVP_sha256()) > 0, "不能签发证书")
        }
    }

    private func add(_ text: String, _ nid: Int32, to name: OpaquePointer?) -> Bool {
        let bytes = Array(text.utf8)
        guard let count = Int32(exactly: bytes.count) else { return false }
        return X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, bytes, count, -1, 0) == 1
    }
}

extension RevocationList {
    /// Issues a list.
    ///
    /// - Parameter revoked: certificates with the time of revocation, in seconds since 1970.
    public static func issue(
        by authority: KeyBundle, validity: (from: Int, to: Int), revoked: [(certificate: Certificate, time: Int)] = []
    ) throws(OpenSSLError) -> RevocationList {
        let list = X509_CRL_new()
        defer { X509_CRL_free(list) }
        let from = ASN1_TIME_set(nil, time_t(validity.from))
        let to = ASN1_TIME_set(nil, time_t(validity.to))
        defer {
            ASN1_STRING_free(from)
            ASN1_STRING_free(to)
        }
        let isDone =
            X509_CRL_set_version(list, 1) == 1
            && authority.certificate.read { X509_CRL_set_issuer_name(list, X509_get_subject_name($0)) } == 1
            && X509_CRL_set1_lastUpdate(list, from) == 1 && X509_CRL_set1_nextUpdate(list, to) == 1
        try OpenSSLError.check(isDone, "不能写证书撤销列表")
        for item in revoked {
            let entry = X509_REVOKED_new()
            let time = ASN1_TIME_set(nil, time_t(item.time))
            defer { ASN1_STRING_free(time) }
            let isDone =
                item.certificate.read { X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber($0)) } == 1
                && X509_REVOKED_set_revocationDate(entry, time) == 1 && X509_CRL_add0_revoked(list, entry) == 1
            // What the list has not taken over stays ours.
            if !isDone { X509_REVOKED_free(entry) }
            try OpenSSLError.check(isDone, "不能写证书撤销列表")
        }
        X509_CRL_sort(list)
        try authority.key.read { (key) throws(OpenSSLError) in
            try OpenSSLError.check(X509_CRL_sign(list, key, EVP_sha256()) > 0, "不能签发证书撤销列表")
        }
        return try RevocationList(der: try Encoding.der { i2d_X509_CRL(list, $0) })
    }
}
