import Glibc

/// Says that a catalogue's file is being read, so that no publication works on it; let go when the value goes away.
final class ReadingLock: Sendable {
    /// The file as it was locked.
    let identity: FileIdentity
    private let descriptor: Int32

    /// Nil when the path has another file by now, or nobody may read this one any more.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        // Only a file that still has the name once it is locked is a catalogue and not a place of work.
        guard flock(descriptor, LOCK_SH | LOCK_NB) == 0, let identity = FileIdentity(descriptor: descriptor),
            FileIdentity(path: path) == identity
        else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.identity = identity
    }

    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
