import DurableFiles
import ErrorKinds
import GRDB

extension StorageError {
    /// Wraps whatever SQLite or the file system said.
    init(reading path: String, _ error: any Error) {
        if let known = error as? StorageError {
            self = known
            return
        }
        switch (error as? DatabaseError)?.resultCode.primaryResultCode {
        case .SQLITE_FULL?: self.init(.environment, "目录库 \(path) 写不成：磁盘空间不够")
        case .SQLITE_CORRUPT?, .SQLITE_NOTADB?: self.init(.input, "目录库 \(path) 损坏，请运行 gazette archive reindex")
        case .SQLITE_CANTOPEN?: self.init(.environment, "目录库 \(path) 打不开，请检查权限")
        case .SQLITE_IOERR?: self.init(.environment, "目录库 \(path) 读写不成：磁盘出错")
        case .SQLITE_READONLY?: self.init(.environment, "目录库 \(path) 写不成：只读")
        default: self.init(.environment, "目录库 \(path) 读写不成：\(error)")
        }
    }
}
