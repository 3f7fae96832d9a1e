import GazetteModel

/// A package on disk.
struct PackageFolder: Equatable, Sendable {
    var series: String
    var id: IssueIdentifier
    /// Relative to the archive's root.
    var path: String

    /// What of an archive's folders are packages, and what lies there that is none.
    static func discover(_ paths: ArchivePaths) throws(ArchiveError) -> (packages: [PackageFolder], strays: [String]) {
        var packages: [PackageFolder] = []
        var strays: [String] = []
        for series in try DurableFiles.items(in: paths.root) where series.kind == .folder && !series.name.hasPrefix(".") {
            for year in try DurableFiles.items(in: paths.absolute(series.name)) {
                let folder = series.name + "/" + year.name
                guard year.kind == .folder, year.name.count == 4, Int(year.name) != nil else {
                    strays.append(folder)
                    continue
                }
                for issue in try DurableFiles.items(in: paths.absolute(folder)) {
                    let path = folder + "/" + issue.name
                    guard issue.kind == .folder, let id = IssueIdentifier(issue.name), id.description == issue.name,
                        String(id.year) == year.name
                    else {
                        strays.append(path)
                        continue
                    }
                    packages.append(PackageFolder(series: series.name, id: id, path: path))
                }
            }
        }
        return (packages, strays)
    }

    /// The day that decides the order of gazetting.
    func publicationDay(_ paths: ArchivePaths) throws(ArchiveError) -> CalendarDay {
        let name = path + "/" + BagInformation.path
        guard let day = BagInformation.publicationDay(in: try DurableFiles.read(paths.absolute(name))) else {
            throw ArchiveError(message: "\(name) 没有出版日期（Bagging-Date）")
        }
        return day
    }

    /// Reads `issue.json` if it is the one that the manifest lists, and that its folder's name promises.
    func read(_ paths: ArchivePaths) throws(ArchiveError) -> (packaged: PackagedIssue, manifest: BagManifest) {
        let folder = paths.absolute(path)
        let manifest = try BagManifest(
            reading: try DurableFiles.read(folder + "/" + BagManifest.payloadName), name: path + "/" + BagManifest.payloadName)
        let bytes = try DurableFiles.read(folder + "/" + PackagedIssue.path)
        let listed = BagManifest(of: [PackageFile(path: PackagedIssue.path, bytes: bytes)]).digests
        guard listed[PackagedIssue.path] == manifest.digests[PackagedIssue.path] else {
            throw ArchiveError(message: "\(path)/\(PackagedIssue.path)：内容与清单不符")
        }
        let packaged = try DeterministicJSON.decode(PackagedIssue.self, from: bytes, name: path + "/" + PackagedIssue.path)
        guard packaged.format == PackagedIssue.currentFormat else {
            throw ArchiveError(message: "\(path)：包的格式是第\(packaged.format)版，这个程序只认第\(PackagedIssue.currentFormat)版")
        }
        guard packaged.issue.series.id == series, packaged.issue.id == id else {
            throw ArchiveError(message: "\(path)：包里是 \(packaged.issue.series.id) \(packaged.issue.id)，与文件夹名不符")
        }
        return (packaged, manifest)
    }
}
