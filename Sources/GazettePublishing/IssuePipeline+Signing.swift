import Foundation
import GazetteArchive
import GazetteIntegrity
import GazetteModel

extension IssuePipeline {
    /// Signs the file, and the manifest when there is an SM2 key.
    ///
    /// Signing twice gives two signatures. An issue that is already published keeps its own, so that publishing it again
    /// finds it the same.
    func sign(_ contents: inout PackageContents, by signatory: Signatory) throws(PublishingError) {
        let stored = try? ArchiveStore(root: workspace.archive).package(
            series: contents.issue.series.id, issue: contents.issue.id)
        if let stored, let pdf = try? stored.pdf(), pdf.count > contents.pdf.count, pdf.starts(with: contents.pdf) {
            contents.pdf = pdf
            contents.seal = (try? stored.seal()) ?? []
            return
        }
        let now = Moment(seconds: Int(Date().timeIntervalSince1970))
        contents.pdf = try signatory.sign(
            contents.pdf, name: contents.issue.series.editor, reason: "\(contents.issue.series.name)\(contents.issue.id.printed)",
            at: now)
        let manifest: [UInt8]
        do { manifest = try contents.manifest() } catch { throw PublishingError(.badInput, ErrorText.of(error)) }
        contents.seal = try signatory.seal(manifest, named: StoredPackage.manifestName) ?? []
    }
}
