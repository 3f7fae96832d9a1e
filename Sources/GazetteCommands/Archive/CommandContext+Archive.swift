import ErrorKinds
import Foundation
import GazetteArchive
import GazetteCatalogue
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
            throw PublishingError(ErrorText.kind(of: error), "公报库打不开：\(ErrorText.of(error))", fix: "重建目录：gazette archive reindex")
        }
    }

    /// Names the packages that the catalogue had to leave out.
    func reportOmitted(_ packages: [OmittedPackage]) {
        for package in packages {
            console.printError("gazette: " + console.errorStyle.red("错误") + ": 没有编入目录：\(package.problem)")
        }
        guard !packages.isEmpty else { return }
        console.printError("  改法：用 gazette archive verify 查看，从备份恢复这些文件夹，再运行 gazette archive reindex")
    }

    private func nothingPublished(_ workspace: Workspace) -> PublishingError {
        PublishingError(
            .missing, "\(workspace.display(workspace.archive)) 里还没有公报",
            fix: "先发布一期：gazette publish 期号；目录丢了就重建：gazette archive reindex")
    }
}
