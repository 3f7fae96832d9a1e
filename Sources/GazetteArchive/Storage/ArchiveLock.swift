import Glibc

/// Keeps two processes from changing an archive at once. The kernel lets go of it when a process dies.
enum ArchiveLock {
    /// Runs the body as the only one that changes the archive; throws when somebody else is at it.
    static func exclusively<Result>(_ paths: ArchivePaths, _ body: () throws -> Result) throws -> Result {
        try DurableFiles.createFolder(paths.root)
        let descriptor = open(paths.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DurableFiles.failure("不能写", paths.lock) }
        defer { release(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw DurableFiles.failure("不能锁住", paths.lock) }
            throw ArchiveError(message: "另一个进程正在发布或核验这个档案库（\(paths.root)），请等它结束后再试")
        }
        return try body()
    }

    /// Runs the body while nobody changes the archive; waits for a publication to finish.
    static func shared<Result>(_ paths: ArchivePaths, _ body: () throws -> Result) throws -> Result {
        let descriptor = open(paths.lock, O_RDONLY | O_CLOEXEC)
        // An archive on read-only media may never have had a lock, and nobody can change it.
        guard descriptor >= 0 else { return try body() }
        defer { release(descriptor) }
        while flock(descriptor, LOCK_SH) != 0 {
            guard errno == EINTR else { throw DurableFiles.failure("不能锁住", paths.lock) }
        }
        return try body()
    }

    /// Unlocks before closing: a program that another thread is just starting holds a copy of the descriptor until it runs,
    /// and with it a lock that nobody let go.
    private static func release(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
