public import OpenSSL

/// Keys and certificates for demonstrations and tests, marked as such in every name; nobody has to trust them.
public struct TestIdentity: Sendable {
    /// The mark.
    public static let mark = "测试·无效力 TEST ONLY"

    public let authority: KeyBundle
    public let signer: KeyBundle
    public let timeStamping: KeyBundle
    /// The authority's list of revoked certificates.
    public let list: RevocationList
    public let sm2: PrivateKey

    /// - Parameters:
    ///   - from: when all begins to be valid.
    ///   - to: when authority, time stamps and list end.
    ///   - signerEnd: when the signer's certificate ends; nil for with the others.
    ///   - listAddress: where the certificates say that the authority's list is; nil for nowhere.
    public init(
        from: Moment, to: Moment, signerEnd: Moment? = nil, listAddress: String? = nil
    ) throws(OpenSSLError) {
        let all = (from.seconds, to.seconds)
        let root = try PrivateKey.rsa()
        let rootCertificate = try CertificateTemplate(
            name: "测试根证书", organisation: Self.mark, serialNumber: 1, validity: all,
            extensions: [
                ("basicConstraints", "critical,CA:TRUE"), ("keyUsage", "critical,keyCertSign,cRLSign"),
                ("subjectKeyIdentifier", "hash"),
            ]
        ).issue(for: root)
        let authority = KeyBundle(key: root, certificate: rootCertificate, chain: [])
        self.authority = authority
        let list = listAddress.map { [(name: "crlDistributionPoints", value: "URI:\($0)")] } ?? []
        signer = try Self.bundle(
            "政府公报测试签名", 2, (from.seconds, (signerEnd ?? to).seconds), authority,
            [("keyUsage", "critical,digitalSignature,nonRepudiation")] + list)
        timeStamping = try Self.bundle(
            "测试时间戳", 3, all, authority,
            [("keyUsage", "critical,digitalSignature"), ("extendedKeyUsage", "critical,timeStamping")])
        self.list = try RevocationList.issue(by: authority, validity: all)
        sm2 = try .sm2()
    }

    private static func bundle(
        _ name: String, _ serialNumber: Int, _ validity: (from: Int, to: Int), _ authority: KeyBundle,
        _ usage: [(name: String, value: String)]
    ) throws(OpenSSLError) -> KeyBundle {
        let key = try PrivateKey.rsa()
        let certificate = try CertificateTemplate(
            name: name, organisation: mark, serialNumber: serialNumber, validity: validity,
            extensions: [("basicConstraints", "critical,CA:FALSE")] + usage + [
                ("subjectKeyIdentifier", "hash"), ("authorityKeyIdentifier", "keyid"),
            ]
        ).issue(for: key, by: authority)
        return KeyBundle(key: key, certificate: certificate, chain: [authority.certificate])
    }
}
