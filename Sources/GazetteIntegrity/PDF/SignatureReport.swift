public import GazetteModel

/// What verification found of a file's signature.
public struct SignatureReport: Sendable, Equatable, Codable {
    /// The level of PAdES (EN 319 142-1).
    public enum Level: String, Sendable, Codable {
        case basic = "B-B"
        case timeStamped = "B-T"
        case longTerm = "B-LT"
    }

    /// A certificate as people compare it.
    public struct Party: Sendable, Equatable, Codable {
        public var name: String
        public var serialNumber: String
        /// SHA-256 of the certificate in hexadecimal.
        public var fingerprint: String
    }

    /// Whether there is a signature at all.
    public var isSigned: Bool
    /// nil when the signature cannot be read.
    public var level: Level?
    public var signer: Party?
    /// When the signer says it was signed.
    public var claimedTime: Moment?
    /// When a time-stamp authority says it was there already.
    public var stampedTime: Moment?
    public var authority: Party?
    /// SHA-256 of the file as it was before it was signed, in hexadecimal.
    public var unsignedDigest: String?
    /// What does not hold or cannot be told; without an error the signature holds.
    public var findings: [Diagnostic]

    /// Whether there is a signature and not a byte has changed since, whoever signed.
    public var isIntact: Bool {
        let broken: [IntegrityCode] = [
            .signatureForm, .signatureAltered, .signatureAppended, .signatureForged, .timeStampForged,
        ]
        return isSigned && !findings.contains { finding in broken.contains { $0.rawValue == finding.code } }
    }

    /// Whether the file is what the signer signed, and the signer one whom somebody here trusts.
    public var holds: Bool { isSigned && !findings.contains { $0.severity == .error } }
}
