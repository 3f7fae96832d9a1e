import DurableFiles
import Glibc

/// The catalogue's file from before the last publication. The next one brings it up to date and puts it in the catalogue's
/// place, so that publishing costs what the issue costs, and not what the archive does.
///
/// Who reads a catalogue holds a lock on its file; a spare that somebody still reads is left alone. The archive's lock is
/// held by whoever calls this.
struct SpareCatalogue {
    let paths: ArchivePaths

    /// Moves the spare to a place of work, where no reader finds it any more; false when there is none to be had.
    func take(to place: String) throws(StorageError) -> Bool {
        let descriptor = open(paths.spare, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, let spare = FileIdentity(descriptor: descriptor) else { return false }
        defer { close(descriptor) }
        // A crash between `keep` and the renaming leaves one file with two names.
        if let catalogue = FileIdentity(path: paths.catalogue), catalogue.isSameFile(as: spare) {
            try DurableFiles.remove(paths.spare)
            return false
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        try DurableFiles.rename(paths.spare, to: place)
        return true
    }

    /// Keeps the catalogue's file under the spare's name, just before another one is renamed over it.
    ///
    /// Where the file system knows no second names, the next publication copies the catalogue.
    func keep() throws(StorageError) {
        if DurableFiles.kind(paths.spare) != nil { try DurableFiles.remove(paths.spare) }
        link(paths.catalogue, paths.spare)
    }

    /// Makes the spare a copy of the catalogue.
    func renew() throws(StorageError) {
        let file = try Staging(paths: paths).place(for: "spare")
        try DurableFiles.copy(paths.catalogue, to: file)
        try DurableFiles.synchronise(file)
        try DurableFiles.rename(file, to: paths.spare)
    }
}
