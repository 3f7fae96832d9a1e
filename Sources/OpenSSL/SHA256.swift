import COpenSSL

/// SHA-256 digests by OpenSSL.
public enum SHA256 {
    /// The digest of the bytes in lower-case hexadecimal.
    public static func hexDigest(of bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        // Only an OpenSSL without SHA-256 can fail here; going on would forge a digest.
        precondition(done == 1 && length == 32, "OpenSSL 没有 SHA-256")
        return digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
