import COpenSSL

/// A certificate (X.509, 数字证书), held as its DER.
public struct Certificate: Sendable, Hashable {
    public let der: [UInt8]

    /// - Throws: when the bytes are not exactly one certificate.
    public init(der: [UInt8]) throws(OpenSSLError) {
        guard let (x509, count) = Encoding.object(der, { d2i_X509(nil, $0, $1) }) else { throw OpenSSLError("不是数字证书") }
        defer { X509_free(x509) }
        guard count == der.count else { throw OpenSSLError("数字证书后面还有别的内容") }
        self.der = der
    }

    init(_ x509: OpaquePointer?) throws(OpenSSLError) { der = try Encoding.der { i2d_X509(x509, $0) } }

    /// The certificates of a PEM file in order; blocks of other kinds are passed over.
    public static func all(inPEM pem: [UInt8]) throws(OpenSSLError) -> [Certificate] {
        let bio = try Encoding.reading(pem)
        defer { BIO_free(bio) }
        var found: [Certificate] = []
        while let x509 = PEM_read_bio_X509(bio, nil, nil, nil) {
            defer { X509_free(x509) }
            found.append(try Certificate(x509))
        }
        ERR_clear_error()
        return found
    }

    /// As PEM.
    public var pem: String {
        read { x509 in
            let bio = Encoding.stream()
            defer { BIO_free(bio) }
            PEM_write_bio_X509(bio, x509)
            return String(decoding: Encoding.written(bio), as: UTF8.self)
        }
    }

    /// SHA-256 of the certificate in lower-case hexadecimal (指纹).
    public var fingerprint: String { SHA256.hexDigest(of: der) }

    /// The serial number (序列号) in upper-case hexadecimal.
    public var serialNumber: String {
        read { x509 in
            let number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509), nil)
            defer { BN_free(number) }
            let text = BN_bn2hex(number)
            defer { gazette_free(text) }
            return text.map { String(cString: $0) } ?? ""
        }
    }

    /// Whose certificate it is: the common name, else the organisation.
    public var subject: String { read { Self.name(X509_get_subject_name($0)) } }

    /// Who issued it.
    public var issuer: String { read { Self.name(X509_get_issuer_name($0)) } }

    /// From when to when it may be used, in seconds since 1970.
    public var validity: (from: Int, to: Int) {
        read { (Encoding.seconds(X509_get0_notBefore($0)), Encoding.seconds(X509_get0_notAfter($0))) }
    }

    /// The public key (SubjectPublicKeyInfo) as DER.
    public var publicKey: [UInt8] {
        read { x509 in (try? Encoding.der { i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509), $0) }) ?? [] }
    }

    /// Whether it is the certificate of that key.
    public func matches(_ key: PrivateKey) -> Bool { (try? key.publicKey) == publicKey }

    /// Where the authority publishes its lists of revoked certificates (RFC 5280 §4.2.1.13), as addresses.
    public var distributionPoints: [String] {
        read { x509 in
            guard let points = X509_get_ext_d2i(x509, NID_crl_distribution_points, nil, nil) else { return [] }
            let list = OpaquePointer(points)
            defer { CRL_DIST_POINTS_free(list) }
            return (0..<OPENSSL_sk_num(list)).flatMap { index -> [String] in
                guard let raw = OPENSSL_sk_value(list, index) else { return [] }
                let point = raw.assumingMemoryBound(to: DIST_POINT.self).pointee
                // Type 0: full names rather than a name relative to the issuer.
                guard let name = point.distpoint, name.pointee.type == 0, let names = name.pointee.name.fullname else {
                    return []
                }
                return (0..<OPENSSL_sk_num(names)).compactMap { Self.address(OPENSSL_sk_value(names, $0)) }
            }
        }
    }

    /// Calls with the parsed certificate, which is gone afterwards.
    func read<Value>(_ body: (OpaquePointer) -> Value) -> Value {
        guard let (x509, _) = Encoding.object(der, { d2i_X509(nil, $0, $1) }) else {
            // The bytes were parsed when the value was made.
            preconditionFailure("证书读过一次，第二次却读不出")
        }
        defer { X509_free(x509) }
        return body(x509)
    }

    private static func name(_ name: OpaquePointer?) -> String {
        for nid in [NID_commonName, NID_organizationName] {
            let index = X509_NAME_get_index_by_NID(name, nid, -1)
            guard index >= 0, let data = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)) else { continue }
            var text: UnsafeMutablePointer<UInt8>?
            let count = ASN1_STRING_to_UTF8(&text, data)
            guard count > 0, let text else { continue }
            defer { gazette_free(text) }
            return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
        }
        return "（没有名称）"
    }

    private static func address(_ raw: UnsafeMutableRawPointer?) -> String? {
        guard let general = raw?.assumingMemoryBound(to: GENERAL_NAME.self), general.pointee.type == GEN_URI else { return nil }
        return String(decoding: Encoding.bytes(general.pointee.d.uniformResourceIdentifier), as: UTF8.self)
    }
}
