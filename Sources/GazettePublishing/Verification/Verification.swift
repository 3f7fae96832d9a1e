import DurableFiles
import ErrorKinds
import Foundation
import GazetteArchive
public import GazetteIntegrity
import GazetteProof
import GazetteRecord
public import OpenSSL

/// Verifies what was published: a PDF, a package, a whole archive. Asks nobody, and changes nothing.
public struct Verification: Sendable {
    /// Trusted certificates.
    public var anchors: TrustAnchors
    /// Trusted public keys for seals, as DER.
    public var keys: [[UInt8]]
    public var now: Moment

    public init(anchors: TrustAnchors, keys: [[UInt8]], now: Moment) {
        self.anchors = anchors
        self.keys = keys
        self.now = now
    }

    /// Verifies a PDF file; `name` is what the answer calls it.
    public func file(at path: String, name: String) throws(PublishingError) -> VerifiedItem {
        let file = try InputFile.bytes(at: path, name: name)
        guard file.starts(with: "%PDF-".utf8) else {
            throw PublishingError(.input, "“\(name)”不是 PDF", fix: "给出 PDF 文件，或公报库里一期的文件夹。")
        }
        return VerifiedItem(
            name: name, kind: .file, checks: [signature(of: file), VerifiedCheck(.text, ProofVerdict(ofReceived: file).findings)])
    }

    /// Verifies a package by itself, or every package of an archive with its catalogue.
    public func folder(at path: String, name: String) throws(PublishingError) -> [VerifiedItem] {
        do {
            if StoredPackage.isPackage(path) { return [try package(path, name: name, findings: nil)] }
            guard FileManager.default.fileExists(atPath: path + "/catalogue.sqlite") else {
                throw PublishingError(.input, "“\(name)”不是一期公报的文件夹，也不是公报库", fix: "指到有 bagit.txt 的文件夹，或 archive。")
            }
            return try ArchiveStore(root: path).verify().map { report in
                guard !report.issue.isEmpty, report.files > 0 else {
                    return VerifiedItem(
                        name: report.path, kind: .archive,
                        checks: [VerifiedCheck(files: PackageFindings(problems: report.problems))])
                }
                return try package(
                    path + "/" + report.path, name: report.path,
                    findings: PackageFindings(problems: report.problems, remarks: report.remarks))
            }
        } catch let error as PublishingError {
            throw error
        } catch {
            throw PublishingError(ErrorText.kind(of: error), "“\(name)”读不了：\(ErrorText.of(error))", fix: "检查路径和读取权限。")
        }
    }

    private func package(_ path: String, name: String, findings: PackageFindings?) throws -> VerifiedItem {
        let package: StoredPackage
        do { package = try StoredPackage(folder: path) } catch {
            var known = findings ?? PackageFindings()
            // The archive's own report has said so already.
            if known.problems.isEmpty { known.problems.append(error.message) }
            return VerifiedItem(name: name, kind: .package, checks: [VerifiedCheck(files: known)])
        }
        var item = VerifiedItem(
            name: name, kind: .package, checks: [VerifiedCheck(files: try findings ?? package.findings())])
        if let pdf = try? package.pdf() {
            let report = PDFSignatureInspection(anchors: anchors, now: now).report(of: pdf)
            // An issue that never was to be signed is whole without a signature.
            if report.isSigned || package.promisesSignature { item.checks.append(VerifiedCheck(report)) }
            item.checks.append(VerifiedCheck(.text, ProofVerdict(ofReceived: pdf).findings))
        }
        if let seal = try package.seal() {
            let findings = PackageSealInspection(keys: keys).findings(
                of: seal, over: try package.manifest(), named: StoredPackage.manifestName)
            item.checks.append(VerifiedCheck(.seal, findings))
        }
        return item
    }

    private func signature(of file: [UInt8]) -> VerifiedCheck {
        VerifiedCheck(PDFSignatureInspection(anchors: anchors, now: now).report(of: file))
    }
}
