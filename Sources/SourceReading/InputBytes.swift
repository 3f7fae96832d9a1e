public import ErrorKinds
import Foundation
import Glibc

/// Reads received and hand-written files whole.
public enum InputBytes {
    /// The bytes of a file; `name` is what messages call it.
    public static func read(_ path: String, name: String) throws(InputBytesError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, name: name) else {
            throw InputBytesError(message: "没有文件“\(name)”", fix: "检查路径和文件名。")
        }
        return bytes
    }

    /// The bytes of a file; nil only when nothing of that name is there. What is there and cannot be read is an error, a
    /// folder and a link that leads nowhere, too.
    public static func readIfPresent(_ path: String, name: String) throws(InputBytesError) -> [UInt8]? {
        var status = stat()
        if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw InputBytesError(message: "“\(name)”是文件夹，不是文件", fix: "给出里面的文件。")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputBytesError(message: "读不了“\(name)”", fix: "检查读取权限。")
        }
        return Array(data)
    }
}

/// A file that is not there, or is there and cannot be read.
public struct InputBytesError: KindedError {
    /// One sentence in Simplified Chinese.
    public var message: String
    /// What to do about it.
    public var fix: String
    public var kind: ErrorKind { .missing }
}
