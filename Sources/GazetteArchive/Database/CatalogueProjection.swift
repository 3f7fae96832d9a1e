import Foundation
import GRDB
import GazetteModel

/// Makes the catalogue from packages. It is never changed in place: a new file is renamed over the old one, so that
/// readers need no lock, and a crash leaves the old catalogue. The caller holds the archive's lock.
struct CatalogueProjection {
    let paths: ArchivePaths

    /// Enters a package that lies in its place. A catalogue that is missing, damaged or does not hold exactly the other
    /// packages is made anew from all of them; so is one that holds later issues, because rows are numbered in the
    /// order of gazetting.
    func enter(_ package: PackageFolder) throws {
        let entry = try self.entry(of: package)
        switch standing(of: entry) {
        case .entered: return
        case .next: try append(entry)
        case .unknown: try rebuild { _, _ in }
        }
    }

    /// Makes the catalogue anew from the packages alone.
    func rebuild(progress: (_ done: Int, _ total: Int) -> Void) throws {
        let packages = try ordered(try PackageFolder.discover(paths).packages)
        let file = try Staging(paths: paths).place(for: "catalogue")
        do {
            let queue = try CatalogueConnection.building(file)
            try CatalogueSchema.migrator.migrate(queue)
            for (index, package) in packages.enumerated() {
                progress(index, packages.count)
                let entry = try self.entry(of: package)
                try queue.write { try entry.enter(into: $0) }
            }
            try queue.write { database in
                for index in ["passage_fts", "document_fts"] {
                    try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('optimize')")
                }
            }
            try queue.close()
        } catch { throw ArchiveError(reading: file, error) }
        try install(file)
        progress(packages.count, packages.count)
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
        guard let queue = try? CatalogueConnection.reading(paths.catalogue),
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

    private func append(_ entry: CatalogueEntry) throws {
        let file = try Staging(paths: paths).place(for: "catalogue")
        do {
            try FileManager.default.copyItem(atPath: paths.catalogue, toPath: file)
            let queue = try CatalogueConnection.building(file)
            try queue.write { try entry.enter(into: $0) }
            try queue.close()
        } catch { throw ArchiveError(reading: file, error) }
        try install(file)
    }

    private func install(_ file: String) throws(ArchiveError) {
        try DurableFiles.synchronise(file)
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
