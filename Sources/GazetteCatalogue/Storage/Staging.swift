package import DurableFiles
package import GazetteRecord
import Glibc

/// The folder of unfinished work. Who holds the archive's lock owns it: whatever else is there was left by a crash.
package struct Staging: Sendable {
    let paths: ArchivePaths

    package init(paths: ArchivePaths) { self.paths = paths }

    /// A place of its own for this process; the process number only helps people who look.
    package func place(for name: String) throws(StorageError) -> String {
        try DurableFiles.createFolder(paths.staging)
        return "\(paths.staging)/\(name)-\(getpid())"
    }

    /// The names of what crashed publications left, for the holder of the lock.
    package func leftovers() throws(StorageError) -> [DurableFiles.Item] { try DurableFiles.items(in: paths.staging) }

    /// Removes what crashed publications left, for the holder of the lock.
    package func removeLeftovers() throws(StorageError) {
        for item in try leftovers() { try DurableFiles.remove(paths.staging + "/" + item.name) }
    }

    /// Writes the files under a new folder, all durable unless told otherwise.
    package func write(_ files: [PackageFile], to folder: String, durably: Bool = true) throws(StorageError) {
        var folders: Set<String> = [folder]
        try DurableFiles.createFolder(folder, durably: false)
        for file in files {
            let path = folder + "/" + file.path
            var parent = DurableFiles.parentFolder(path)
            try DurableFiles.createFolder(parent, durably: false)
            while folders.insert(parent).inserted { parent = DurableFiles.parentFolder(parent) }
            try DurableFiles.write(file.bytes, to: path)
        }
        guard durably else { return }
        // All is written before the first wait, so that the disk can work on many files at once.
        for path in files.map({ folder + "/" + $0.path }) + folders.sorted() { try DurableFiles.synchronise(path) }
    }
}
