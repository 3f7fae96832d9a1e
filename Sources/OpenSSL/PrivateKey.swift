import COpenSSL
import ErrorKinds

/// A private key (私钥), held as its unencrypted PKCS#8 DER; never printed.
public struct PrivateKey: Sendable {
    private let der: [UInt8]

    init(_ key: OpaquePointer?) throws(OpenSSLError) {
        guard let information = EVP_PKEY2PKCS8(key) else { throw .last("读不出私钥") }
        defer { PKCS8_PRIV_KEY_INFO_free(information) }
        der = try Encoding.der { i2d_PKCS8_PRIV_KEY_INFO(information, $0) }
    }

    /// Reads a PEM file's private key.
    ///
    /// - Parameter passphrase: needed when `isEncrypted`.
    public init(pem: [UInt8], passphrase: String? = nil) throws(OpenSSLError) {
        let bio = try Encoding.reading(pem)
        defer { BIO_free(bio) }
        // Without a passphrase OpenSSL would ask on the terminal by itself; an empty one keeps it from that.
        let key = (passphrase ?? "").withCString { PEM_read_bio_PrivateKey(bio, nil, nil, UnsafeMutableRawPointer(mutating: $0)) }
        guard let key else {
            throw .last(Self.isEncrypted(pem: pem) ? "私钥的口令不对，或私钥已损坏" : "文件里没有 PEM 格式的私钥")
        }
        defer { EVP_PKEY_free(key) }
        try self.init(key)
    }

    /// Whether the file's private key can only be read with a passphrase.
    public static func isEncrypted(pem: [UInt8]) -> Bool { String(decoding: pem, as: UTF8.self).contains("ENCRYPTED") }

    /// A new RSA key.
    public static func rsa(bits: UInt32 = 2048) throws(OpenSSLError) -> PrivateKey {
        let key = try OpenSSLError.unwrap(gazette_generate_rsa(bits), "不能生成 RSA 私钥")
        defer { EVP_PKEY_free(key) }
        return try PrivateKey(key)
    }

    /// A new SM2 key (GB/T 32918-2016).
    public static func sm2() throws(OpenSSLError) -> PrivateKey {
        let key = try OpenSSLError.unwrap(gazette_generate_sm2(), "不能生成 SM2 私钥")
        defer { EVP_PKEY_free(key) }
        return try PrivateKey(key)
    }

    /// Whether it is a key for SM2 signatures.
    public var isSM2: Bool { (try? read { (key) throws(OpenSSLError) in EVP_PKEY_is_a(key, "SM2") == 1 }) ?? false }

    /// The public key (SubjectPublicKeyInfo) as DER.
    public var publicKey: [UInt8] {
        get throws(OpenSSLError) {
            try read { (key) throws(OpenSSLError) in try Encoding.der { i2d_PUBKEY(key, $0) } }
        }
    }

    /// As PEM, encrypted with AES-256 when there is a passphrase.
    public func pem(passphrase: String?) throws(OpenSSLError) -> String {
        try read { (key) throws(OpenSSLError) in
            let bio = Encoding.stream()
            defer { BIO_free(bio) }
            let text = passphrase.map { Array($0.utf8CString.dropLast()) }
            let length = try Encoding.length(of: text ?? [])
            let isDone = PEM_write_bio_PKCS8PrivateKey(
                bio, key, text == nil ? nil : EVP_aes_256_cbc(), text, length, nil, nil)
            try OpenSSLError.check(isDone == 1, "不能写出私钥")
            return String(decoding: Encoding.written(bio), as: UTF8.self)
        }
    }

    /// The public key as PEM.
    public func publicPEM() throws(OpenSSLError) -> String {
        try read { (key) throws(OpenSSLError) in
            let bio = Encoding.stream()
            defer { BIO_free(bio) }
            try OpenSSLError.check(PEM_write_bio_PUBKEY(bio, key) == 1, "不能写出公钥")
            return String(decoding: Encoding.written(bio), as: UTF8.self)
        }
    }

    /// A signature over the bytes with SHA-256.
    func signature(over bytes: [UInt8]) throws(OpenSSLError) -> [UInt8] {
        try read { (key) throws(OpenSSLError) in
            let context = EVP_MD_CTX_new()
            defer { EVP_MD_CTX_free(context) }
            try OpenSSLError.check(
                EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1, "这种私钥不能签名", kind: .configuration)
            return try Self.signature(over: bytes, context)
        }
    }

    static func signature(over bytes: [UInt8], _ context: OpaquePointer?) throws(OpenSSLError) -> [UInt8] {
        var count = 0
        try OpenSSLError.check(EVP_DigestSign(context, nil, &count, bytes, bytes.count) == 1, "不能签名")
        var signature = [UInt8](repeating: 0, count: count)
        try OpenSSLError.check(EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1, "不能签名")
        return Array(signature.prefix(count))
    }

    /// Calls with the parsed key, which is gone afterwards.
    func read<Value>(_ body: (OpaquePointer) throws(OpenSSLError) -> Value) throws(OpenSSLError) -> Value {
        guard let (key, _) = Encoding.object(der, { d2i_AutoPrivateKey(nil, $0, $1) }) else {
            throw .last("读不出私钥", kind: .fault)
        }
        defer { EVP_PKEY_free(key) }
        return try body(key)
    }
}
