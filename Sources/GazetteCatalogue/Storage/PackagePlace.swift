package import DurableFiles
import ErrorKinds
package import GazetteModel
package import GazetteRecord

/// Where a package lies in an archive.
package struct PackagePlace: Equatable, Sendable {
    package var series: String
    package var id: IssueIdentifier
    /// Relative to the archive's root.
    package var path: String

    package init(series: String, id: IssueIdentifier) {
        self.series = series
        self.id = id
        path = ArchivePaths.package(series: series, issue: id)
    }

    /// What of an archive's folders are packages, and what lies there that is none.
    package static func discover(_ paths: ArchivePaths) throws(StorageError) -> (packages: [PackagePlace], strays: [String]) {
        var packages: [PackagePlace] = []
        var strays: [String] = []
        for series in try DurableFiles.items(in: paths.root) where series.kind == .folder && !series.name.hasPrefix(".") {
            for year in try DurableFiles.items(in: paths.absolute(series.name)) {
                let folder = series.name + "/" + year.name
                guard year.kind == .folder, year.name.count == 4, Int(decimal: year.name) != nil else {
                    strays.append(folder)
                    continue
                }
                for issue in try DurableFiles.items(in: paths.absolute(folder)) {
                    guard issue.kind == .folder, let id = IssueIdentifier(issue.name), id.description == issue.name,
                        String(id.year) == year.name
                    else {
                        strays.append(folder + "/" + issue.name)
                        continue
                    }
                    packages.append(PackagePlace(series: series.name, id: id))
                }
            }
        }
        return (packages, strays)
    }

    /// The day that decides the order of gazetting.
    func publicationDay(_ paths: ArchivePaths) throws(StorageError) -> CalendarDay {
        let name = path + "/" + BagInformation.path
        guard let day = BagInformation.publicationDay(in: try DurableFiles.read(paths.absolute(name))) else {
            throw StorageError(.input, "\(name) 没有出版日期（Bagging-Date）")
        }
        return day
    }

    /// Reads `issue.json` if it is the one that the manifest lists, and that its folder's name promises.
    package func read(_ paths: ArchivePaths) throws(StorageError) -> (packaged: PackagedIssue, manifest: BagManifest) {
        let folder = paths.absolute(path)
        let manifest = try BagManifest(
            reading: try DurableFiles.read(folder + "/" + BagManifest.payloadName), name: path + "/" + BagManifest.payloadName)
        let bytes = try DurableFiles.read(folder + "/" + PackagedIssue.path)
        let listed = BagManifest(of: [PackageFile(path: PackagedIssue.path, bytes: bytes)]).digests
        guard listed[PackagedIssue.path] == manifest.digests[PackagedIssue.path] else {
            throw StorageError(.input, "\(path)/\(PackagedIssue.path)：内容与清单不符")
        }
        let packaged = try PackagedIssue(reading: bytes, name: path + "/" + PackagedIssue.path)
        guard packaged.issue.series.id == series, packaged.issue.id == id else {
            throw StorageError(.input, "\(path)：包里是 \(packaged.issue.series.id) \(packaged.issue.id)，与文件夹名不符")
        }
        return (packaged, manifest)
    }
}
