import COpenSSL
import ErrorKinds

/// OpenSSL's lists of certificates.
enum CertificateStack {
    /// A list of its own; the caller frees it with `free`.
    static func make(_ certificates: [Certificate]) throws(OpenSSLError) -> OpaquePointer? {
        let stack = OPENSSL_sk_new_null()
        for certificate in certificates {
            guard let (x509, _) = Encoding.object(certificate.der, { d2i_X509(nil, $0, $1) }) else {
                free(stack)
                throw .last("不是数字证书")
            }
            guard OPENSSL_sk_push(stack, UnsafeRawPointer(x509)) > 0 else {
                X509_free(x509)
                free(stack)
                throw .last("内存不够，列不出证书", kind: .environment)
            }
        }
        return stack
    }

    static func certificates(_ stack: OpaquePointer?) throws(OpenSSLError) -> [Certificate] {
        var found: [Certificate] = []
        for index in 0..<max(0, OPENSSL_sk_num(stack)) {
            found.append(try Certificate(OPENSSL_sk_value(stack, index).map { OpaquePointer($0) }))
        }
        return found
    }

    /// Frees the list and what is in it.
    static func free(_ stack: OpaquePointer?) {
        OPENSSL_sk_pop_free(stack) { X509_free($0.map { OpaquePointer($0) }) }
    }
}
