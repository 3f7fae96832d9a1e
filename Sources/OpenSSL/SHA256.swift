import COpenSSL

/// SHA-256 digests by OpenSSL.
public enum SHA256 {
    /// The digest of the bytes, 32 bytes long.
    public static func digest(of bytes: [UInt8]) -> [UInt8] { digest(of: [bytes[...]]) }

    /// The digest of the pieces as one run of bytes, none of which is copied.
    public static func digest(of pieces: [ArraySlice<UInt8>]) -> [UInt8] { Digest.of(pieces, EVP_sha256()) }

    /// The digest of the bytes in lower-case hexadecimal.
    public static func hexDigest(of bytes: [UInt8]) -> String { Hexadecimal.text(of: digest(of: bytes)) }
}

/// SM3 digests (GB/T 32905-2016) by OpenSSL.
public enum SM3 {
    /// The digest of the bytes, 32 bytes long.
    public static func digest(of bytes: [UInt8]) -> [UInt8] { Digest.of([bytes[...]], EVP_sm3()) }
}

private enum Digest {
    static func of(_ pieces: [ArraySlice<UInt8>], _ algorithm: OpaquePointer?) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var isDone = EVP_DigestInit_ex(context, algorithm, nil) == 1
        for piece in pieces {
            piece.withUnsafeBytes { isDone = EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 && isDone }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        isDone = EVP_DigestFinal_ex(context, &digest, &length) == 1 && isDone
        // Only an OpenSSL without the algorithm can fail here; going on would forge a digest.
        precondition(isDone && length == 32, "OpenSSL 没有这种摘要算法")
        return digest
    }
}
