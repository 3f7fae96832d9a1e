public import GazetteIntegrity
public import GazetteModel
import GazetteRecord

/// What was found of one thing that was verified.
public struct VerifiedItem: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable {
        case file
        case package
        case archive
    }

    /// As the user named it, or below that.
    public var name: String
    public var kind: Kind
    public var checks: [VerifiedCheck]

    public init(name: String, kind: Kind, checks: [VerifiedCheck]) {
        self.name = name
        self.kind = kind
        self.checks = checks
    }

    /// Whether everything holds.
    public var holds: Bool { checks.allSatisfy(\.holds) }
}

/// One thing that was looked at.
public struct VerifiedCheck: Codable, Sendable, Equatable {
    public enum Subject: String, Codable, Sendable {
        /// The signature and time stamp of a PDF.
        case signature
        /// The text of a PDF, against the sources that it carries.
        case text
        /// A package's files, against its manifests and the catalogue.
        case files
        /// The SM2 signature over a package's manifest.
        case seal
    }

    public var subject: Subject
    public var holds: Bool
    public var findings: [Diagnostic]
    /// What the signature says, of a signature.
    public var signature: SignatureReport?

    init(_ report: SignatureReport) {
        self.init(.signature, report.findings)
        signature = report
    }

    init(_ subject: Subject, _ findings: [Diagnostic]) {
        self.subject = subject
        self.findings = findings
        holds = !findings.contains { $0.severity == .error }
    }

    /// What the archive tells of a package's files.
    init(files findings: PackageFindings) {
        self.init(
            .files,
            findings.problems.map { Diagnostic(code: VerificationCode.packageDamaged, severity: .error, summary: $0) }
                + findings.remarks.map { Diagnostic(code: VerificationCode.packageUnproved, severity: .warning, summary: $0) })
    }
}
