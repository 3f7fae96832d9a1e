import ErrorKinds
import Foundation
import Glibc

/// File operations; what has to survive a loss of power is synchronised explicitly.
public enum DurableFiles {
    /// What a folder holds.
    public struct Item: Equatable, Sendable {
        public enum Kind: Sendable { case file, folder, other }
        public var name: String
        public var kind: Kind
        public var size: Int
    }

    /// Writes a new file; it and its folder still have to be synchronised.
    public static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("不能写", path) }
        defer { close(descriptor) }
        try write(bytes[...], by: descriptor, to: path)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, by descriptor: Int32, to path: String) throws(StorageError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("不能写", path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a file's or folder's present state durable.
    public static func synchronise(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("不能打开", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("不能写", path) }
    }

    /// Creates a folder and those above it, each durably entered in its parent unless told otherwise.
    public static func createFolder(_ path: String, durably: Bool = true) throws(StorageError) {
        if kind(path) == .folder { return }
        let parent = parentFolder(path)
        if kind(parent) != .folder { try createFolder(parent, durably: durably) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("不能建文件夹", path) }
        if durably { try synchronise(parent) }
    }

    /// Moves within one file system, replacing a file of the new name at once; both folders are then durable unless told
    /// otherwise.
    public static func rename(_ source: String, to target: String, durably: Bool = true) throws(StorageError) {
        guard Glibc.rename(source, target) == 0 else { throw failure("不能改名为", target) }
        guard durably else { return }
        try synchronise(parentFolder(target))
        try synchronise(parentFolder(source))
    }

    /// Copies a file; the copy still has to be synchronised.
    public static func copy(_ source: String, to target: String) throws(StorageError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw failure("不能读", source) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard output >= 0 else { throw failure("不能写", target) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(input, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("不能读", source) }
            if count == 0 { return }
            try write(buffer[..<count], by: output, to: target)
        }
    }

    public static func remove(_ path: String) throws(StorageError) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            throw StorageError(.environment, "不能删除 \(path)：\(error.localizedDescription)")
        }
    }

    public static func read(_ path: String) throws(StorageError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw failure("不能读", path) }
        return [UInt8](data)
    }

    /// What the folder holds, in the order of the names' bytes; empty when there is no such folder.
    public static func items(in folder: String) throws(StorageError) -> [Item] {
        guard kind(folder) != nil else { return [] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { throw failure("不能读文件夹", folder) }
        var items: [Item] = []
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { throw failure("不能读", folder + "/" + name) }
            items.append(Item(name: name, kind: kind(of: status), size: status.st_size))
        }
        return items
    }

    /// Every file under the folder by its path relative to it; what is neither file nor folder is listed too.
    public static func tree(_ folder: String, under prefix: String = "") throws(StorageError) -> [Item] {
        var found: [Item] = []
        for var item in try items(in: prefix.isEmpty ? folder : folder + "/" + prefix) {
            item.name = prefix.isEmpty ? item.name : prefix + "/" + item.name
            if item.kind == .folder { found += try tree(folder, under: item.name) } else { found.append(item) }
        }
        return found
    }

    /// What is at the path, a link not followed; nil for nothing.
    public static func kind(_ path: String) -> Item.Kind? {
        var status = stat()
        return lstat(path, &status) == 0 ? kind(of: status) : nil
    }

    public static func parentFolder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What the system said last, as an error: of the kind `.missing` where nothing is at the path.
    public static func failure(_ action: String, _ path: String) -> StorageError {
        let code = errno
        return StorageError(
            code == ENOENT ? .missing : .environment, "\(action) \(path)：\(String(cString: strerror(code)))")
    }

    private static func kind(of status: stat) -> Item.Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
}
