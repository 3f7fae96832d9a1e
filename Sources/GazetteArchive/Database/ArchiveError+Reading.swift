extension ArchiveError {
    /// Wraps whatever SQLite or the file system said.
    init(reading path: String, _ error: any Error) {
        self = error as? ArchiveError ?? ArchiveError(message: "目录库 \(path) 读写不成：\(error)")
    }
}
