import COpenSSL
public import ErrorKinds

/// Certificates that one trusts by one's own decision (信任锚), most often authorities' own.
public struct TrustAnchors: Sendable {
    /// What a certificate is used for.
    public enum Purpose: Sendable {
        case signing
        case timeStamping
    }

    /// Why a certificate is not trusted.
    public enum Distrust: KindedError, Equatable {
        /// No chain leads to an anchor.
        case unknown
        /// The chain was not, or no longer, valid at the time.
        case outsideValidity
        /// In OpenSSL's words.
        case other(String)

        /// Somebody has to decide whether to trust after all.
        public var kind: ErrorKind { .findings }

        public var message: String {
            switch self {
            case .unknown: "追溯不到信任的证书"
            case .outsideValidity: "不在有效期内"
            case .other(let reason): reason
            }
        }
    }

    public let certificates: [Certificate]

    public init(_ certificates: [Certificate]) { self.certificates = certificates }

    /// Follows the chain from a certificate to an anchor.
    ///
    /// - Parameters:
    ///   - intermediates: further certificates that the chain may go over.
    ///   - time: the moment at which every certificate of the chain has to be valid, in seconds since 1970.
    /// - Returns: the chain, the certificate first.
    public func chain(
        of certificate: Certificate, over intermediates: [Certificate], for purpose: Purpose, at time: Int
    ) throws(Distrust) -> [Certificate] {
        let store = X509_STORE_new()
        let context = X509_STORE_CTX_new()
        defer {
            X509_STORE_CTX_free(context)
            X509_STORE_free(store)
        }
        for anchor in certificates { anchor.read { _ = X509_STORE_add_cert(store, $0) } }
        guard let stack = try? CertificateStack.make(intermediates) else { throw .other("证书读不出") }
        defer { CertificateStack.free(stack) }
        return try certificate.read { x509 in
            Result { () throws(Distrust) in
                // An anchor need not be a root: what one trusts, one trusts.
                X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN))
                X509_STORE_CTX_init(context, store, x509, stack)
                X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context), time_t(time))
                X509_STORE_CTX_set_purpose(
                    context, purpose == .signing ? X509_PURPOSE_ANY : X509_PURPOSE_TIMESTAMP_SIGN)
                guard X509_verify_cert(context) == 1 else { throw Self.distrust(X509_STORE_CTX_get_error(context)) }
                return (try? CertificateStack.certificates(X509_STORE_CTX_get0_chain(context))) ?? []
            }
        }.get()
    }

    private static func distrust(_ error: Int32) -> Distrust {
        ERR_clear_error()
        switch error {
        case X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: return .outsideValidity
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_UNTRUSTED:
            return .unknown
        default: return .other(String(cString: X509_verify_cert_error_string(Int(error))))
        }
    }
}
