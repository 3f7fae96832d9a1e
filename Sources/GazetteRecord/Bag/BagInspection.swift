package import DurableFiles
import OpenSSL

/// A full read of a bag against its manifests.
package struct BagInspection: Sendable {
    /// Every file's bytes are read once; only the digests and sizes are kept.
    package private(set) var digests: [String: String] = [:]
    package private(set) var bytes = 0
    /// What is wrong, in Chinese, in the order of the paths.
    package private(set) var problems: [String] = []
    /// The payload manifest; empty when it could not be read.
    package private(set) var manifest: [String: String] = [:]

    package var files: Int { digests.count }

    package init(folder: String) throws(StorageError) {
        var payload = (octets: 0, files: 0)
        for item in try DurableFiles.tree(folder) {
            guard item.kind == .file else {
                problems.append("\(item.name)：不是普通文件")
                continue
            }
            let content = try DurableFiles.read(folder + "/" + item.name)
            digests[item.name] = SHA256.hexDigest(of: content)
            bytes += content.count
            if item.name.hasPrefix("data/") { payload = (payload.octets + content.count, payload.files + 1) }
        }
        inspectTags(folder, payload)
        inspect(folder, BagManifest.payloadName) { $0.hasPrefix("data/") }
        inspect(folder, BagManifest.tagName) { !$0.hasPrefix("data/") && $0 != BagManifest.tagName }
    }

    private mutating func inspectTags(_ folder: String, _ payload: (octets: Int, files: Int)) {
        if digests[BagDeclaration.path] != SHA256.hexDigest(of: BagDeclaration.bytes) {
            problems.append("\(BagDeclaration.path)：不是 BagIt 1.0 的声明")
        }
        let information = try? DurableFiles.read(folder + "/" + BagInformation.path)
        if let sum = information.flatMap(BagInformation.payloadSum), sum != "\(payload.octets).\(payload.files)" {
            problems.append("\(BagInformation.path)：应有 \(sum)（字节.文件数），实有 \(payload.octets).\(payload.files)")
        }
    }

    /// Compares one manifest with the files it has to cover.
    private mutating func inspect(_ folder: String, _ name: String, covers: (String) -> Bool) {
        guard digests[name] != nil else {
            problems.append("\(name)：缺少文件")
            return
        }
        let manifest: BagManifest
        do { manifest = try BagManifest(reading: try DurableFiles.read(folder + "/" + name), name: name) } catch {
            problems.append(error.message)
            return
        }
        if name == BagManifest.payloadName { self.manifest = manifest.digests }
        let paths = Set(manifest.digests.keys).union(digests.keys.filter(covers))
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            switch (manifest.digests[path], digests[path]) {
            case (.some, nil): problems.append("\(path)：缺少文件")
            case (nil, .some): problems.append("\(path)：清单里没有的文件")
            case let (listed, actual) where listed != actual: problems.append("\(path)：内容与清单不符")
            default: break
            }
        }
    }
}
