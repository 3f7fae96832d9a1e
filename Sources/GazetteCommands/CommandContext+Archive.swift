import ErrorKinds
import Foundation
import GazetteArchive
import GazettePublishing

extension CommandContext {
    /// The workspace's archive, which must be there.
    func archive(_ workspace: Workspace) throws(PublishingError) -> ArchiveStore {
        guard FileManager.default.fileExists(atPath: workspace.archive) else { throw nothingPublished(workspace) }
        return ArchiveStore(root: workspace.archive)
    }

    /// Opens the workspace's public catalogue.
    func catalogue(
        _ workspace: Workspace, following: Catalogue.Following = .atOnce
    ) throws(PublishingError) -> Catalogue {
        do {
            return try Catalogue(archive: workspace.archive, following: following)
        } catch {
            guard FileManager.default.fileExists(atPath: workspace.archive + "/catalogue.sqlite") else {
                throw nothingPublished(workspace)
            }
            throw PublishingError(.input, "公报库打不开：\(ErrorText.of(error))", fix: "重建目录：gazette archive reindex")
        }
    }

    private func nothingPublished(_ workspace: Workspace) -> PublishingError {
        PublishingError(
            .missing, "\(workspace.display(workspace.archive)) 里还没有公报",
            fix: "先发布一期：gazette publish 期号；目录丢了就重建：gazette archive reindex")
    }
}
