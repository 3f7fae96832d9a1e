import ErrorKinds
import Foundation

/// Reads files whole.
public enum InputFile {
    /// The bytes of a file; `name` is what messages call it.
    public static func bytes(at path: String, name: String) throws(PublishingError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw PublishingError(.missing, "没有文件“\(name)”", fix: "检查路径和文件名。")
        }
        if isFolder.boolValue {
            throw PublishingError(.missing, "“\(name)”是文件夹，不是文件", fix: "给出里面的文件。")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw PublishingError(.missing, "读不了“\(name)”", fix: "检查读取权限。")
        }
        return Array(data)
    }
}
