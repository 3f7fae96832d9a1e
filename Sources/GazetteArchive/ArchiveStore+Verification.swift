import DurableFiles
import ErrorKinds
import GazetteCatalogue
import GazetteModel
import GazetteRecord

/// The state of one issue in the archive, as `gazette archive verify` tells it.
public struct PackageReport: Codable, Sendable, Equatable {
    /// The issue, as 2020-01; empty where the report is about something else than an issue.
    public var issue: String
    /// Relative to the archive's root.
    public var path: String
    public var files: Int
    public var bytes: Int
    /// Whether the catalogue holds it with the same content.
    public var isCatalogued: Bool
    /// What is wrong, in Chinese; empty when all is well.
    public var problems: [String]
    /// What is not wrong and yet has to be known, in Chinese: what could not be checked.
    public var remarks: [String]

    public init(
        issue: String, path: String, files: Int, bytes: Int, isCatalogued: Bool, problems: [String], remarks: [String] = []
    ) {
        self.issue = issue
        self.path = path
        self.files = files
        self.bytes = bytes
        self.isCatalogued = isCatalogued
        self.problems = problems
        self.remarks = remarks
    }
}

extension ArchiveStore {
    /// Checks every package against its manifest and the catalogue; leftovers of a crashed publication are reported.
    ///
    /// Waits while somebody publishes. A report with an empty issue tells of the catalogue's file, of a leftover or of
    /// something that does not belong here, and only when there is something to tell.
    public func verify() throws -> [PackageReport] {
        guard DurableFiles.kind(root) == .folder else { throw StorageError(.missing, "没有档案库：\(root)") }
        return try ArchiveLock.shared(paths) {
            let (packages, strays) = try PackagePlace.discover(paths)
            if packages.isEmpty && strays.isEmpty && DurableFiles.kind(paths.catalogue) == nil {
                return try leftoverReports()
            }
            let catalogue = try CatalogueInspection(paths)
            var reports = try packages.map { try report($0, catalogue) }
            let names = Set(packages.map(\.id.description))
            for name in catalogue.issues where !names.contains(name) {
                reports.append(
                    PackageReport(
                        issue: name, path: ArchivePaths.catalogueName, files: 0, bytes: 0, isCatalogued: true,
                        problems: ["目录库里有这一期，档案里却没有它的包"]))
            }
            if !catalogue.problems.isEmpty { reports.append(other(ArchivePaths.catalogueName, catalogue.problems)) }
            reports += strays.map { other($0, ["不是公报的包，不该在这里"]) }
            return reports + (try leftoverReports())
        }
    }

    private func report(_ package: PackagePlace, _ catalogue: CatalogueInspection) throws -> PackageReport {
        let folder = paths.absolute(package.path)
        let bag = try BagInspection(folder: folder)
        var findings = PackageFindings(problems: bag.problems)
        var (isReadable, isCatalogued) = (false, false)
        do {
            let audit = PackageAudit(try package.read(paths).packaged, bag: bag, folder: folder)
            findings.problems += audit.problems
            findings.remarks = audit.remarks
            let entry = try CatalogueProjection(paths: paths).entry(of: package)
            isReadable = true
            isCatalogued = catalogue.holds(entry)
        } catch { findings.problems.append(error.message) }
        // A catalogue made anew would leave out what cannot be read.
        if isReadable, !isCatalogued {
            let isThere = catalogue.issues.contains(package.id.description)
            findings.problems.append(
                isThere ? "目录库里的内容与包不同，请运行 gazette archive reindex" : "目录库里没有这一期，请运行 gazette archive reindex")
        }
        return PackageReport(
            issue: package.id.description, path: package.path, files: bag.files, bytes: bag.bytes, isCatalogued: isCatalogued,
            problems: findings.problems, remarks: findings.remarks)
    }

    private func leftoverReports() throws -> [PackageReport] {
        try Staging(paths: paths).leftovers().map {
            other(".staging/" + $0.name, ["中断的发布留下的半成品，没有公开，下次发布时自动清除"])
        }
    }

    private func other(_ path: String, _ problems: [String]) -> PackageReport {
        PackageReport(issue: "", path: path, files: 0, bytes: 0, isCatalogued: false, problems: problems)
    }
}
