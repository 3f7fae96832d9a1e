import ErrorKinds
import Glibc

/// Keeps two processes from changing one thing at once, by a lock on a file beside it. The kernel lets go of it when a
/// process dies.
public enum FileLock {
    /// Runs the body as the only one that holds the lock.
    ///
    /// - Parameters:
    ///   - path: the lock's file; it and its folder are made where they are missing.
    ///   - busy: what to tell when another process holds the lock, in Chinese.
    /// - Throws: `StorageError` of the kind `.environment` when another process holds it.
    public static func exclusively<Result>(_ path: String, busy: String, _ body: () throws -> Result) throws -> Result {
        try DurableFiles.createFolder(DurableFiles.parentFolder(path))
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DurableFiles.failure("不能写", path) }
        defer { release(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw DurableFiles.failure("不能锁住", path) }
            throw StorageError(.environment, busy)
        }
        return try body()
    }

    /// Runs the body while nobody holds the lock alone; waits until then.
    public static func shared<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        // What lies on read-only media may never have had a lock, and nobody can change it.
        guard descriptor >= 0 else { return try body() }
        defer { release(descriptor) }
        while flock(descriptor, LOCK_SH) != 0 {
            guard errno == EINTR else { throw DurableFiles.failure("不能锁住", path) }
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
