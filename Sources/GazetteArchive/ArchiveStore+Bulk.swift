import DurableFiles
import GazetteCatalogue
import GazetteModel
package import GazetteRecord

extension ArchiveStore {
    /// Writes packages without entering them in the catalogue, for archives made of thousands of issues at once: `reindex`
    /// has to follow. Nothing waits for the disk, and what is there already is left as it is.
    package func deposit(_ contents: PackageContents) throws {
        let files = try PackageBuilder(contents: contents).files()
        let (series, id) = (contents.issue.series.id, contents.issue.id)
        let folder = paths.absolute(ArchivePaths.package(series: series, issue: id))
        try ArchiveLock.exclusively(paths) {
            if DurableFiles.kind(folder) != nil { return }
            let staged = try Staging(paths: paths).place(for: id.description)
            try Staging(paths: paths).write(files, to: staged, durably: false)
            try DurableFiles.createFolder(DurableFiles.parentFolder(folder), durably: false)
            try DurableFiles.rename(staged, to: folder, durably: false)
        }
    }
}
