import DurableFiles
import ErrorKinds
import Foundation
import GazettePress

/// The folder of a press package on the disk.
public struct PackageFolder: Sendable {
    /// The absolute path.
    public let path: String
    /// As messages name it.
    public let name: String

    public init(path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// Refuses a folder that is there already, before any work is done for it.
    public func checkIsNew() throws(PublishingError) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw PublishingError(.refusal, "“\(name)”已经有了，付印包不改写", fix: "用 --output 另给一个文件夹，或先把旧的移走。")
        }
    }

    /// Writes the package beside its place and renames the whole of it: nobody ever sees half of one.
    public func write(_ package: PressPackage) throws(PublishingError) {
        try checkIsNew()
        var files = package.files
        files[PressManifest.fileName] = Array(PressManifest(files: package.files).text.utf8)
        do throws(StorageError) { try DurableFiles.create(path, with: files) } catch {
            // Another maker may have come first.
            try checkIsNew()
            throw PublishingError(.environment, "写不了“\(name)”：\(error.message)", fix: "检查文件夹的写入权限和磁盘空间。")
        }
    }

    /// Everything that the folder holds.
    public func read() throws(PublishingError) -> [String: [UInt8]] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw PublishingError(.missing, "没有付印包“\(name)”", fix: "给出 gazette press 写出的文件夹。")
        }
        var files: [String: [UInt8]] = [:]
        for file in names {
            files[file] = try InputFile.bytes(at: path + "/" + file, name: name + "/" + file)
        }
        return files
    }

    /// JSON with sorted keys.
    static func json(_ value: some Encodable) throws(PublishingError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do { return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")] } catch {
            throw PublishingError(.fault, "JSON 没有写成：\(error)")
        }
    }
}
