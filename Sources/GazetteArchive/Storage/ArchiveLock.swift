import DurableFiles
import GazetteCatalogue
import GazetteRecord

/// Keeps two processes from changing an archive at once.
enum ArchiveLock {
    /// Runs the body as the only one that changes the archive; throws when somebody else is at it.
    static func exclusively<Result>(_ paths: ArchivePaths, _ body: () throws -> Result) throws -> Result {
        try FileLock.exclusively(paths.lock, busy: "另一个进程正在发布或核验这个档案库（\(paths.root)），请等它结束后再试", body)
    }

    /// Runs the body while nobody changes the archive; waits for a publication to finish.
    static func shared<Result>(_ paths: ArchivePaths, _ body: () throws -> Result) throws -> Result {
        try FileLock.shared(paths.lock, body)
    }
}
