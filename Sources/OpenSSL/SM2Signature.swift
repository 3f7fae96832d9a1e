import COpenSSL
import ErrorKinds

/// SM2 signatures with SM3 (GB/T 32918.2-2016), as DER of the two numbers (GB/T 35276-2017).
public enum SM2Signature {
    /// The signer's identity that everybody uses when nothing else was agreed (GB/T 35276-2017 §10).
    public static let identity = "1234567812345678"

    public static func make(over bytes: [UInt8], by key: PrivateKey) throws(OpenSSLError) -> [UInt8] {
        guard key.isSM2 else { throw OpenSSLError("不是 SM2 私钥", kind: .configuration) }
        return try key.read { (key) throws(OpenSSLError) in
            let (context, keyContext) = try context(key)
            defer { free(context, keyContext) }
            try OpenSSLError.check(
                EVP_DigestSignInit(context, nil, EVP_sm3(), nil, key) == 1, "这把私钥不能作 SM2 签名", kind: .configuration)
            return try PrivateKey.signature(over: bytes, context)
        }
    }

    /// Whether the key with this public part (SubjectPublicKeyInfo as DER) signed the bytes.
    public static func isGenuine(_ signature: [UInt8], over bytes: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard let (key, count) = Encoding.object(publicKey, { d2i_PUBKEY(nil, $0, $1) }) else { return false }
        defer { EVP_PKEY_free(key) }
        guard count == publicKey.count, EVP_PKEY_is_a(key, "SM2") == 1, let (context, keyContext) = try? context(key) else {
            return false
        }
        defer { free(context, keyContext) }
        let isGenuine =
            EVP_DigestVerifyInit(context, nil, EVP_sm3(), nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
        ERR_clear_error()
        return isGenuine
    }

    /// The public keys of a PEM file, as DER; blocks of other kinds are passed over.
    public static func publicKeys(inPEM pem: [UInt8]) throws(OpenSSLError) -> [[UInt8]] {
        let bio = try Encoding.reading(pem)
        defer { BIO_free(bio) }
        var found: [[UInt8]] = []
        while let key = PEM_read_bio_PUBKEY(bio, nil, nil, nil) {
            defer { EVP_PKEY_free(key) }
            if let der = try? Encoding.der({ i2d_PUBKEY(key, $0) }) { found.append(der) }
        }
        ERR_clear_error()
        return found
    }

    private static func context(_ key: OpaquePointer) throws(OpenSSLError) -> (OpaquePointer?, OpaquePointer?) {
        let name = Array(identity.utf8)
        let length = try Encoding.length(of: name)
        let context = EVP_MD_CTX_new()
        let keyContext = EVP_PKEY_CTX_new(key, nil)
        guard EVP_PKEY_CTX_set1_id(keyContext, name, length) == 1 else {
            free(context, keyContext)
            throw .last("OpenSSL 没有 SM2", kind: .configuration)
        }
        EVP_MD_CTX_set_pkey_ctx(context, keyContext)
        return (context, keyContext)
    }

    private static func free(_ context: OpaquePointer?, _ keyContext: OpaquePointer?) {
        EVP_MD_CTX_free(context)
        EVP_PKEY_CTX_free(keyContext)
    }
}
