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
        let url = URL(filePath: path)
        do {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.withUnsafeBytes { bytes in
                // The data only borrows the bytes, and is gone before they are.
                let data = bytes.baseAddress.map {
                    Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: $0), count: bytes.count, deallocator: .none)
                }
                try (data ?? Data()).write(to: url, options: .atomic)
            }
        } catch {
            throw PublishingError(.environment, "写不了“\(name)”", fix: "检查文件夹的写入权限和磁盘空间。")
        }
    }
}
