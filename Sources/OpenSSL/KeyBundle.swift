import COpenSSL
import ErrorKinds

/// A key with its certificate and those above it, as a PKCS#12 file (.p12, .pfx) holds them.
public struct KeyBundle: Sendable {
    public var key: PrivateKey
    public var certificate: Certificate
    public var chain: [Certificate]

    /// Whether the file begins as DER does, and so is PKCS#12 rather than PEM.
    public static func isBundle(_ file: [UInt8]) -> Bool { file.first == 0x30 }

    /// Reads a PKCS#12 file.
    public init(pkcs12 file: [UInt8], passphrase: String) throws(OpenSSLError) {
        guard let (bundle, _) = Encoding.object(file, { d2i_PKCS12(nil, $0, $1) }) else { throw OpenSSLError("不是 PKCS#12 文件") }
        defer { PKCS12_free(bundle) }
        var key: OpaquePointer?
        var certificate: OpaquePointer?
        var others: OpaquePointer?
        guard PKCS12_parse(bundle, passphrase, &key, &certificate, &others) == 1 else { throw .last("PKCS#12 文件的口令不对，或用了过时的加密") }
        defer {
            EVP_PKEY_free(key)
            X509_free(certificate)
            CertificateStack.free(others)
        }
        guard key != nil, certificate != nil else { throw OpenSSLError("PKCS#12 文件里要有私钥和它的证书") }
        self.key = try PrivateKey(key)
        self.certificate = try Certificate(certificate)
        chain = try CertificateStack.certificates(others)
    }

    public init(key: PrivateKey, certificate: Certificate, chain: [Certificate]) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
    }

    /// As a PKCS#12 file.
    public func pkcs12(passphrase: String) throws(OpenSSLError) -> [UInt8] {
        let others = try CertificateStack.make(chain)
        defer { CertificateStack.free(others) }
        return try key.read { (key) throws(OpenSSLError) in
            let bundle = certificate.read { PKCS12_create(passphrase, nil, key, $0, others, 0, 0, 0, 0, 0) }
            defer { PKCS12_free(bundle) }
            guard bundle != nil else { throw .last("不能写出 PKCS#12", kind: .fault) }
            return try Encoding.der { i2d_PKCS12(bundle, $0) }
        }
    }
}
