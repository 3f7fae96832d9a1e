import COpenSSL

/// An authority's list of revoked certificates (CRL, RFC 5280 §5), held as its DER.
public struct RevocationList: Sendable, Hashable {
    public let der: [UInt8]

    /// - Throws: when the bytes are not exactly one list.
    public init(der: [UInt8]) throws(OpenSSLError) {
        guard let (list, count) = Encoding.object(der, { d2i_X509_CRL(nil, $0, $1) }) else { throw OpenSSLError("不是证书撤销列表") }
        defer { X509_CRL_free(list) }
        guard count == der.count else { throw OpenSSLError("证书撤销列表后面还有别的内容") }
        self.der = der
    }

    /// Reads a file, DER or PEM.
    public init(file: [UInt8]) throws(OpenSSLError) {
        if file.first == 0x30 {
            try self.init(der: file)
            return
        }
        let bio = try Encoding.reading(file)
        defer { BIO_free(bio) }
        guard let list = PEM_read_bio_X509_CRL(bio, nil, nil, nil) else { throw .last("不是证书撤销列表") }
        defer { X509_CRL_free(list) }
        try self.init(der: try Encoding.der { i2d_X509_CRL(list, $0) })
    }

    /// From when until when the list holds, in seconds since 1970.
    public var validity: (from: Int, to: Int) {
        read { list in
            (
                Encoding.seconds(X509_CRL_get0_lastUpdate(list)),
                X509_CRL_get0_nextUpdate(list).map { Encoding.seconds($0) } ?? .max
            )
        }
    }

    /// Whether the authority with this certificate issued it.
    public func isIssued(by authority: Certificate) -> Bool {
        let isGenuine = read { list in
            authority.read { x509 in
                X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(x509)) == 0
                    && X509_CRL_verify(list, X509_get0_pubkey(x509)) == 1
            }
        }
        ERR_clear_error()
        return isGenuine
    }

    /// When the certificate was revoked, in seconds since 1970; nil when it is not in the list.
    public func revocation(of certificate: Certificate) -> Int? {
        read { list in
            certificate.read { x509 in
                var entry: OpaquePointer?
                guard X509_CRL_get0_by_cert(list, &entry, x509) == 1, let entry else { return nil }
                return Encoding.seconds(X509_REVOKED_get0_revocationDate(entry))
            }
        }
    }

    private func read<Value>(_ body: (OpaquePointer) -> Value) -> Value {
        guard let (list, _) = Encoding.object(der, { d2i_X509_CRL(nil, $0, $1) }) else {
            // The bytes were parsed when the value was made.
            preconditionFailure("撤销列表读过一次，第二次却读不出")
        }
        defer { X509_CRL_free(list) }
        return body(list)
    }
}
