import ErrorKinds
import Foundation
import GazetteArchive
import GazetteIntegrity
import GazetteModel
import GazetteRecord

extension IssuePipeline {
    /// Signs the file, and the manifest when there is an SM2 key.
    ///
    /// Signing twice gives two signatures. An issue that is already published keeps its own as long as they hold, so that
    /// publishing it again finds it the same.
    func sign(_ contents: inout PackageContents, by signatory: Signatory) throws(PublishingError) {
        let now = Moment(seconds: Int(Date().timeIntervalSince1970))
        if let (pdf, seal) = published(contents, by: signatory, at: now) {
            contents.pdf = pdf
            contents.seal = seal
            return
        }
        contents.pdf = try signatory.sign(
            contents.pdf, name: contents.issue.series.editor, reason: "\(contents.issue.series.name)\(contents.issue.id.printed)",
            at: now)
        let manifest: [UInt8]
        do { manifest = try contents.manifest() } catch { throw PublishingError(.input, ErrorText.of(error)) }
        contents.seal = try signatory.seal(manifest, named: StoredPackage.manifestName) ?? []
    }

    /// The signed file and the seal that the archive holds of the same unsigned file.
    private func published(
        _ contents: PackageContents, by signatory: Signatory, at now: Moment
    ) -> (pdf: [UInt8], seal: [UInt8])? {
        let archive = ArchiveStore(root: workspace.archive)
        guard let stored = try? archive.package(series: contents.issue.series.id, issue: contents.issue.id),
            let pdf = try? stored.pdf(), pdf.starts(with: contents.pdf),
            PDFSignatureInspection(anchors: signatory.anchors, now: now).report(of: pdf).isIntact
        else { return nil }
        guard let seal = try? stored.seal() else { return (pdf, []) }
        guard let manifest = try? stored.manifest(),
            PackageSealInspection.isGenuine(seal, over: manifest, named: StoredPackage.manifestName)
        else { return nil }
        return (pdf, seal)
    }
}
