import DurableFiles
import ErrorKinds
import GazetteModel
import GazetteRecord

/// An issue that is published again: a published page is never altered, so what is there must be what is offered.
///
/// How an issue was checked and proved (`review.json`, `proof.json`) is told as of its publication and stays; what a package
/// says over again of other files is not compared, because a later program may write it otherwise.
struct Republication {
    /// The stored package's folder.
    let stored: String
    let offered: [PackageFile]

    /// - Throws: `StorageError` of the kind `.refusal`, which names what differs.
    func require(_ id: IssueIdentifier) throws(StorageError) {
        let bag = try BagInspection(folder: stored)
        guard bag.problems.isEmpty else {
            throw StorageError(
                .refusal, "\(id.printed)已经发布，内容不能再改；档案里的这一期已损坏：\(bag.problems.joined(separator: "；"))")
        }
        let own = BagManifest(of: offered).digests
        let different = Set(bag.digests.keys).union(own.keys).filter { isContent($0) && bag.digests[$0] != own[$0] }.sorted()
        guard different.isEmpty else {
            throw StorageError(
                .refusal, "\(id.printed)已经发布，内容不能再改；与档案不同的文件：\(different.joined(separator: "、"))")
        }
    }

    private func isContent(_ path: String) -> Bool {
        path == StoredPackage.sealName || path == PackagePaths.pdf || path == PackagedIssue.path
            || path.hasPrefix("data/manuscripts/")
    }
}
