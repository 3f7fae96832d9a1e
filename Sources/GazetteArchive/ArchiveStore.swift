import DurableFiles
import ErrorKinds
public import GazetteCatalogue
public import GazetteModel
public import GazetteRecord

/// The public archive on disk: packages are the record, the catalogue is made from them.
public struct ArchiveStore: Sendable {
    /// The archive's folder; it need not exist yet.
    public var root: String { paths.root }
    let paths: ArchivePaths

    public init(root: String) { paths = ArchivePaths(root: root) }

    /// Stages, verifies, renames into place and enters the issue in the catalogue.
    ///
    /// An issue that is already there with the same content is left as it is; with another content it is refused:
    /// a published page is never altered.
    ///
    /// - Throws: `StorageError`, of the kind `.refusal` for another content or another series.
    public func publish(_ contents: PackageContents) throws -> PublishedPackage {
        let files = try PackageBuilder(contents: contents).files()
        let package = PackagePlace(series: contents.issue.series.id, id: contents.issue.id)
        return try ArchiveLock.exclusively(paths) {
            let staging = Staging(paths: paths)
            try staging.removeLeftovers()
            try requireOwnSeries(package)
            let folder = paths.absolute(package.path)
            if DurableFiles.kind(folder) == nil {
                try install(files, in: folder, by: try staging.place(for: package.id.description))
            } else {
                try Republication(stored: folder, offered: files).require(package.id)
            }
            let omitted = try CatalogueProjection(paths: paths).enter(package)
            return PublishedPackage(pdf: folder + "/" + PackagePaths.pdf, omitted: omitted)
        }
    }

    /// The package of an issue, if it is there.
    public func package(series: String, issue: IssueIdentifier) throws -> StoredPackage? {
        let folder = paths.absolute(ArchivePaths.package(series: series, issue: issue))
        return DurableFiles.kind(folder) == .folder ? try StoredPackage(folder: folder) : nil
    }

    /// Every package, in order.
    public func packages() throws -> [StoredPackage] {
        try PackagePlace.discover(paths).packages.map { try StoredPackage(folder: paths.absolute($0.path)) }
    }

    /// Rebuilds the catalogue from the packages alone and swaps it in. What cannot be read is left out and named.
    public func reindex(progress: (_ done: Int, _ total: Int) -> Void) throws -> ReindexReport {
        try ArchiveLock.exclusively(paths) {
            try Staging(paths: paths).removeLeftovers()
            return try CatalogueProjection(paths: paths).rebuild(progress: progress)
        }
    }

    private func install(_ files: [PackageFile], in folder: String, by staged: String) throws {
        try Staging(paths: paths).write(files, to: staged)
        let inspection = try BagInspection(folder: staged)
        guard inspection.problems.isEmpty, inspection.files == files.count else {
            throw StorageError(.environment, "写好的包读回来不对，没有发布：\(inspection.problems.joined(separator: "；"))")
        }
        try DurableFiles.createFolder(DurableFiles.parentFolder(folder))
        try DurableFiles.rename(staged, to: folder)
    }

    /// Issues and documents are addressed without their series, so an archive holds one.
    private func requireOwnSeries(_ package: PackagePlace) throws {
        let others = try PackagePlace.discover(paths).packages.map(\.series).filter { $0 != package.series }
        if let other = others.first {
            throw StorageError(.refusal, "这个档案库属于 \(other)，不能发布 \(package.series)：一个档案库只放一种公报")
        }
    }
}

/// An issue that is in the archive.
public struct PublishedPackage: Sendable, Equatable {
    /// The path of its PDF.
    public var pdf: String
    /// Other packages that could not be read while the catalogue was made anew.
    public var omitted: [OmittedPackage]
}
