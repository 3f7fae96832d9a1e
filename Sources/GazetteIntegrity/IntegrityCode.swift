import GazetteModel

/// The codes of every finding about a signature, a time stamp or a seal, for `gazette explain`.
public enum IntegrityCode: String, Sendable, CaseIterable {
    case signatureMissing = "signature-missing"
    case signatureForm = "signature-form"
    case signatureAltered = "signature-altered"
    case signatureAppended = "signature-appended"
    case signatureForged = "signature-forged"
    case signerUnknown = "signer-unknown"
    case signerExpired = "signer-expired"
    case signerRefused = "signer-refused"
    case signerRevoked = "signer-revoked"
    case revocationUnknown = "revocation-unknown"
    case timeStampForged = "time-stamp-forged"
    case timeStampUnknown = "time-stamp-unknown"
    case sealForm = "seal-form"
    case sealForged = "seal-forged"
    case sealUnknown = "seal-unknown"

    /// A finding; errors are what makes a verification fail.
    func finding(
        _ summary: String, rule: String? = nil, fix: String? = nil, severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(code: rawValue, severity: severity, summary: summary, rule: rule, fix: fix)
    }
}
