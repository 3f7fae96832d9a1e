package import DurableFiles
import ErrorKinds
import GRDB
import GazetteModel
import GazetteRecord
import GazetteSearch

/// Makes the catalogue from packages. The file that is read is never changed: another one is renamed over it, so that
/// readers wait for nothing, and a crash leaves the old catalogue. The caller holds the archive's lock.
package struct CatalogueProjection: Sendable {
    let paths: ArchivePaths

    package init(paths: ArchivePaths) { self.paths = paths }

    /// Enters a package that lies in its place. A catalogue that is missing, damaged or does not hold exactly the other
    /// packages is made anew from all of them; so is one that holds later issues, because rows are numbered in the
    /// order of gazetting.
    ///
    /// - Returns: what could not be read when all were, beside this one.
    package func enter(_ package: PackagePlace) throws -> [OmittedPackage] {
        let entry = try self.entry(of: package)
        switch standing(of: entry) {
        case .entered: return []
        case .next:
            try append(IncomingIssue(entry))
            return []
        case .unknown: return try rebuild { _, _ in }.omitted
        }
    }

    /// Makes the catalogue anew from the packages alone. What cannot be read is left out and named.
    package func rebuild(progress: (_ done: Int, _ total: Int) -> Void) throws -> ReindexReport {
        let (packages, undated) = try ordered(try PackagePlace.discover(paths).packages)
        let staging = Staging(paths: paths)
        let (draft, file) = (try staging.place(for: "draft"), try staging.place(for: "catalogue"))
        var (issues, omitted) = (0, undated)
        do {
            let queue = try SearchConnection.building(draft)
            try CatalogueSchema.create(in: queue)
            let reader = EntryReader(packages, of: self)
            defer { reader.close() }
            try queue.write { database in
                var writer = try SearchWriter(database, isBulk: true)
                var ledger = RepealLedger()
                var names: Set<String> = []
                progress(0, packages.count)
                for (index, package) in packages.enumerated() {
                    switch try reader.next() {
                    case .failure(let error): omitted.append(OmittedPackage(path: package.path, problem: error.message))
                    case .success(let issue):
                        if let name = issue.entry.documents.map(\.searchable.name).first(where: { !names.insert($0).inserted }) {
                            omitted.append(OmittedPackage(path: package.path, problem: "\(package.path)：\(name) 在别的一期里已经有了"))
                            break
                        }
                        try issue.enter(into: database, writer: &writer, ledger: &ledger)
                        issues += 1
                    }
                    if index + 1 < packages.count { progress(index + 1, packages.count) }
                }
                try writer.finish()
                try ledger.settle(in: database)
                try OmittedPackage.write(omitted, into: database)
            }
            // Merging indexes leaves holes, which a copy does not have.
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [file]) }
            try queue.close()
        } catch { throw StorageError(reading: draft, error) }
        try DurableFiles.remove(draft)
        try DurableFiles.synchronise(file)
        try DurableFiles.rename(file, to: paths.catalogue)
        try SpareCatalogue(paths: paths).renew()
        if !packages.isEmpty { progress(packages.count, packages.count) }
        return ReindexReport(issues: issues, omitted: omitted)
    }

    /// What the catalogue has to say of a package.
    package func entry(of package: PackagePlace) throws(StorageError) -> CatalogueEntry {
        let (packaged, manifest) = try package.read(paths)
        // Packages are put in order by their tag file, the catalogue tells the day of their issue.
        guard try package.publicationDay(paths) == packaged.issue.publicationDay else {
            throw StorageError(.input, "\(package.path)/\(BagInformation.path)：出版日期与 \(PackagedIssue.path) 里的不同")
        }
        let pdf = try DurableFiles.items(in: paths.absolute(package.path + "/data")).first { $0.name == "gazette.pdf" }
        guard let pdf, let digest = manifest.digests[PackagePaths.pdf] else {
            throw StorageError(.input, "\(package.path)：缺少 \(PackagePaths.pdf)")
        }
        return try CatalogueEntry(packaged, path: package.path, pdfBytes: pdf.size, pdfDigest: digest)
    }

    private enum Standing { case entered, next, unknown }

    private func standing(of entry: CatalogueEntry) -> Standing {
        guard let queue = try? SearchConnection.reading(paths.catalogue),
            let packages = try? PackagePlace.discover(paths).packages
        else { return .unknown }
        let standing = try? queue.read { database -> Standing in
            guard try CatalogueSchema.isCurrent(database) else { return .unknown }
            let held = try Set(String.fetchAll(database, sql: "SELECT name FROM issue"))
            let omitted = try OmittedPackage.paths(in: database)
            let others = Set(
                packages.filter { $0.id != entry.id && !omitted.contains($0.path) }.map(\.id.description))
            if held.contains(entry.id.description) {
                let same = try CatalogueEntry(entry.id, in: database) == entry
                return same && held == others.union([entry.id.description]) ? .entered : .unknown
            }
            let latest = try Row.fetchOne(database, sql: "SELECT publication_day, name FROM issue ORDER BY id DESC LIMIT 1")
            guard held == others else { return .unknown }
            guard let latest else { return .next }
            let last = (try CatalogueFields.day(latest["publication_day"]), try CatalogueFields.issue(latest["name"]))
            return last < (entry.publicationDay, entry.id) ? .next : .unknown
        }
        return standing ?? .unknown
    }

    private func append(_ issue: IncomingIssue) throws {
        let file = try Staging(paths: paths).place(for: "catalogue")
        do {
            let queue = try CatalogueDraft(paths: paths).upToDate(at: file)
            try CatalogueDraft.append(issue, to: queue)
            try queue.close()
        } catch { throw StorageError(reading: file, error) }
        try DurableFiles.synchronise(file)
        try SpareCatalogue(paths: paths).keep()
        try DurableFiles.rename(file, to: paths.catalogue)
    }

    /// The packages in the order of gazetting, and those that do not say when they were published.
    private func ordered(_ packages: [PackagePlace]) throws -> (packages: [PackagePlace], omitted: [OmittedPackage]) {
        if let series = Set(packages.map(\.series)).sorted().dropFirst().first {
            throw StorageError(.refusal, "一个档案库只放一种公报，这里还有 \(series)，请移到另一个档案库")
        }
        var dated: [(package: PackagePlace, day: CalendarDay)] = []
        var omitted: [OmittedPackage] = []
        for package in packages {
            do { dated.append((package, try package.publicationDay(paths))) } catch {
                omitted.append(OmittedPackage(path: package.path, problem: error.message))
            }
        }
        return (dated.sorted { ($0.day, $0.package.id) < ($1.day, $1.package.id) }.map(\.package), omitted)
    }
}
