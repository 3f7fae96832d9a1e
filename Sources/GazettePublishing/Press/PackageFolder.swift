import ErrorKinds
import Foundation
import GazettePress
import Glibc

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
            throw PublishingError(.environment, "“\(name)”已经有了，付印包不改写", fix: "用 --output 另给一个文件夹，或先把旧的移走。")
        }
    }

    /// Writes the package beside its place and renames the whole of it: nobody ever sees half of one.
    public func write(_ package: PressPackage) throws(PublishingError) {
        try checkIsNew()
        var files = package.files
        files[PressManifest.fileName] = Array(PressManifest(files: package.files).text.utf8)
        let target = URL(filePath: path)
        let parent = target.deletingLastPathComponent()
        let staged = parent.appending(path: ".\(target.lastPathComponent).partial")
        do {
            try? FileManager.default.removeItem(at: staged)
            try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
            for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let url = staged.appending(path: file)
                try Data(bytes).write(to: url)
                try Self.synchronise(url.path)
            }
            try Self.synchronise(staged.path)
            try FileManager.default.moveItem(at: staged, to: target)
            try Self.synchronise(parent.path)
        } catch {
            throw PublishingError(.environment, "写不了“\(name)”", fix: "检查文件夹的写入权限和磁盘空间。")
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
            throw PublishingError(.environment, "JSON 没有写成：\(error)")
        }
    }

    /// What was written survives a loss of power.
    private static func synchronise(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
