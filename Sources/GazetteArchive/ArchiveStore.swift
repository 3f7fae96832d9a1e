public import GazetteModel

/// Everything a package holds, as values.
public struct PackageContents: Sendable {
    public var issue: GazetteIssue
    public var pagination: Pagination
    /// The finished `gazette.pdf`.
    public var pdf: [UInt8]
    /// The manuscripts as received: document id to bytes.
    public var manuscripts: [String: [UInt8]]
    /// The pictures that manuscripts show: document id, then the name in the text, to bytes.
    public var pictures: [String: [String: [UInt8]]] = [:]
    /// The statement of the text-layer proof, as JSON.
    public var proof: [UInt8]
    /// The signature over the payload's manifest, a file beside it; empty when there is none.
    public var seal: [UInt8] = []

    public init(issue: GazetteIssue, pagination: Pagination, pdf: [UInt8], manuscripts: [String: [UInt8]], proof: [UInt8]) {
        self.issue = issue
        self.pagination = pagination
        self.pdf = pdf
        self.manuscripts = manuscripts
        self.proof = proof
    }
}

/// The public archive on disk: packages are the record, the catalogue is made from them.
public struct ArchiveStore: Sendable {
    /// The archive's folder; it need not exist yet.
    public let root: String
    let paths: ArchivePaths

    public init(root: String) {
        let trimmed = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
        self.root = trimmed
        paths = ArchivePaths(root: trimmed)
    }

    /// Stages, verifies, renames into place and enters the issue in the catalogue; returns the PDF's path.
    ///
    /// An issue that is already there with the same content is left as it is; with another content it is refused:
    /// a published page is never altered.
    public func publish(_ contents: PackageContents) throws -> String {
        let files = try PackageBuilder(contents: contents).files()
        let (series, id) = (contents.issue.series.id, contents.issue.id)
        let package = PackageFolder(
            series: series, id: id, path: ArchivePaths.package(series: series, issue: id))
        return try ArchiveLock.exclusively(paths) {
            let staging = Staging(paths: paths)
            try staging.removeLeftovers()
            try requireOwnSeries(package)
            let folder = paths.absolute(package.path)
            if DurableFiles.kind(folder) == nil {
                try install(files, in: folder, by: try staging.place(for: id.description))
            } else {
                try requireSame(files, in: folder, package)
            }
            try CatalogueProjection(paths: paths).enter(package)
            return folder + "/" + ArchivePaths.pdf
        }
    }

    /// The package of an issue, if it is there.
    public func package(series: String, issue: IssueIdentifier) throws -> StoredPackage? {
        let folder = paths.absolute(ArchivePaths.package(series: series, issue: issue))
        return DurableFiles.kind(folder) == .folder ? try StoredPackage(folder: folder) : nil
    }

    /// Every package, in order.
    public func packages() throws -> [StoredPackage] {
        try PackageFolder.discover(paths).packages.map { try StoredPackage(folder: paths.absolute($0.path)) }
    }

    /// Rebuilds the catalogue from the packages alone and swaps it in.
    public func reindex(progress: (_ done: Int, _ total: Int) -> Void) throws {
        try ArchiveLock.exclusively(paths) {
            try Staging(paths: paths).removeLeftovers()
            try CatalogueProjection(paths: paths).rebuild(progress: progress)
        }
    }

    private func install(_ files: [PackageFile], in folder: String, by staged: String) throws {
        try Staging(paths: paths).write(files, to: staged)
        let inspection = try BagInspection(folder: staged)
        guard inspection.problems.isEmpty, inspection.files == files.count else {
            throw ArchiveError(message: "写好的包读回来不对，没有发布：\(inspection.problems.joined(separator: "；"))")
        }
        try DurableFiles.createFolder(DurableFiles.parentFolder(folder))
        try DurableFiles.rename(staged, to: folder)
    }

    /// A published page is never altered: what is there must be what is offered, to the byte.
    private func requireSame(_ files: [PackageFile], in folder: String, _ package: PackageFolder) throws {
        let there = try BagInspection(folder: folder).digests
        let offered = BagManifest(of: files).digests
        let different = Set(there.keys).union(offered.keys).filter { there[$0] != offered[$0] }.sorted()
        guard different.isEmpty else {
            throw ArchiveError(
                message: "\(package.id.printed)已经发布，内容不能再改；与档案不同的文件：\(different.joined(separator: "、"))")
        }
    }

    /// Issues and documents are addressed without their series, so an archive holds one.
    private func requireOwnSeries(_ package: PackageFolder) throws {
        let others = try PackageFolder.discover(paths).packages.map(\.series).filter { $0 != package.series }
        if let other = others.first {
            throw ArchiveError(message: "这个档案库属于 \(other)，不能发布 \(package.series)：一个档案库只放一种公报")
        }
    }
}
