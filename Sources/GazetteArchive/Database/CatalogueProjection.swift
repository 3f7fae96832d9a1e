import GRDB
import GazetteModel
import GazetteSearch

/// Makes the catalogue from packages. The file that is read is never changed: another one is renamed over it, so that
/// readers wait for nothing, and a crash leaves the old catalogue. The caller holds the archive's lock.
struct CatalogueProjection: Sendable {
    let paths: ArchivePaths

    /// Enters a package that lies in its place. A catalogue that is missing, damaged or does not hold exactly the other
    /// packages is made anew from all of them; so is one that holds later issues, because rows are numbered in the
    /// order of gazetting.
    func enter(_ package: PackageFolder) throws {
        let entry = try self.entry(of: package)
        switch standing(of: entry) {
        case .entered: return
        case .next: try append(IncomingIssue(entry))
        case .unknown: try rebuild { _, _ in }
        }
    }

    /// Makes the catalogue anew from the packages alone.
    func rebuild(progress: (_ done: Int, _ total: Int) -> Void) throws {
        let packages = try ordered(try PackageFolder.discover(paths).packages)
        let staging = Staging(paths: paths)
        let (draft, file) = (try staging.place(for: "draft"), try staging.place(for: "catalogue"))
        do {
            let queue = try SearchConnection.building(draft)
            try CatalogueSchema.migrator.migrate(queue)
            let reader = EntryReader(packages, of: self)
            defer { reader.close() }
            try queue.write { database in
                var writer = try SearchWriter(database, isBulk: true)
                var ledger = RepealLedger()
                var count = 0
                progress(count, packages.count)
                while let issue = try reader.next() {
                    try issue.enter(into: database, writer: &writer, ledger: &ledger)
                    count += 1
                    if count < packages.count { progress(count, packages.count) }
                }
                try writer.finish()
                try ledger.settle(in: database)
            }
            // Merging indexes leaves holes, which a copy does not have.
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [file]) }
            try queue.close()
        } catch { throw ArchiveError(reading: draft, error) }
        try DurableFiles.remove(draft)
        try DurableFiles.synchronise(file)
        try DurableFiles.rename(file, to: paths.catalogue)
        try SpareCatalogue(paths: paths).renew()
        if !packages.isEmpty { progress(packages.count, packages.count) }
    }

    /// What the catalogue has to say of a package.
    func entry(of package: PackageFolder) throws(ArchiveError) -> CatalogueEntry {
        let (packaged, manifest) = try package.read(paths)
        let pdf = try DurableFiles.items(in: paths.absolute(package.path + "/data")).first { $0.name == "gazette.pdf" }
        guard let pdf, let digest = manifest.digests[ArchivePaths.pdf] else {
            throw ArchiveError(message: "\(package.path)：缺少 \(ArchivePaths.pdf)")
        }
        return try CatalogueEntry(packaged, path: package.path, pdfBytes: pdf.size, pdfDigest: digest)
    }

    private enum Standing { case entered, next, unknown }

    private func standing(of entry: CatalogueEntry) -> Standing {
        guard let queue = try? SearchConnection.reading(paths.catalogue),
            let packages = try? PackageFolder.discover(paths).packages
        else { return .unknown }
        let standing = try? queue.read { database -> Standing in
            guard try CatalogueSchema.isCurrent(database) else { return .unknown }
            let held = try Set(String.fetchAll(database, sql: "SELECT name FROM issue"))
            let others = Set(packages.map(\.id).filter { $0 != entry.id }.map(\.description))
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
        } catch { throw ArchiveError(reading: file, error) }
        try DurableFiles.synchronise(file)
        try SpareCatalogue(paths: paths).keep()
        try DurableFiles.rename(file, to: paths.catalogue)
    }

    private func ordered(_ packages: [PackageFolder]) throws -> [PackageFolder] {
        if let series = Set(packages.map(\.series)).sorted().dropFirst().first {
            throw ArchiveError(message: "一个档案库只放一种公报，这里还有 \(series)，请移到另一个档案库")
        }
        return try packages.map { ($0, try $0.publicationDay(paths)) }
            .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
            .map(\.0)
    }
}
