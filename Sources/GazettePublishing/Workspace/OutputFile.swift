import DurableFiles
import ErrorKinds
import Foundation

/// Writes files so that nobody ever sees half of one.
public enum OutputFile {
    /// Refuses a folder before any work is done for it; `name` is what messages call the target.
    public static func check(_ path: String, name: String) throws(PublishingError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw PublishingError(.environment, "“\(name)”是文件夹，不能当作文件来写", fix: "给出文件名。")
        }
    }

    /// Writes to a temporary file beside the target and renames it; missing folders are made.
    public static func write(_ bytes: [UInt8], to path: String, name: String) throws(PublishingError) {
        try check(path, name: name)
        do throws(StorageError) { try DurableFiles.replace(path, with: bytes) } catch {
            throw PublishingError(.environment, "写不了“\(name)”：\(error.message)", fix: "检查文件夹的写入权限和磁盘空间。")
        }
    }
}
