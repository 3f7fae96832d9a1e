import DurableFiles
import Foundation
import GazetteTestSupport

@testable import GazetteRecord

/// A copy of a kept package that a test alters, its manifests made right again.
struct TestPackage {
    private let temporary: TemporaryFolder
    let folder: String

    init(_ revision: String = "6a1d42f") throws {
        temporary = try TemporaryFolder()
        let archive = temporary.url.appending(path: "archive")
        try StoredPackages.copy(of: revision, to: archive)
        folder = archive.appending(path: "dongxiang/2020/2020-01").path
    }

    func bytes(_ file: String) throws -> [UInt8] { try DurableFiles.read(folder + "/" + file) }

    func findings() throws -> PackageFindings { try StoredPackage(folder: folder).findings() }

    /// Writes a file and the manifests as an honest program would; nil removes it.
    func replace(_ file: String, by bytes: [UInt8]?) throws {
        let path = folder + "/" + file
        if DurableFiles.kind(path) != nil { try DurableFiles.remove(path) }
        if let bytes { try DurableFiles.write(bytes, to: path) }
        try Self.refreshManifests(of: folder)
    }

    /// Alters a file's JSON object.
    func alter(_ file: String, _ change: (inout [String: Any]) -> Void) throws {
        var object = try JSONSerialization.jsonObject(with: Data(bytes(file))) as? [String: Any] ?? [:]
        change(&object)
        try replace(file, by: [UInt8](JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])))
    }

    static func refreshManifests(of folder: String) throws {
        func refresh(_ name: String, _ covers: (String) -> Bool) throws {
            let files = try DurableFiles.tree(folder).filter { covers($0.name) }
                .map { PackageFile(path: $0.name, bytes: try DurableFiles.read(folder + "/" + $0.name)) }
            try Data(BagManifest(of: files).bytes).write(to: URL(filePath: folder + "/" + name))
            guard name == BagManifest.payloadName else { return }
            let sum = "\(files.reduce(0) { $0 + $1.bytes.count }).\(files.count)"
            let information = String(decoding: try DurableFiles.read(folder + "/bag-info.txt"), as: UTF8.self)
            let lines = information.split(separator: "\n").map { $0.hasPrefix("Payload-Oxum: ") ? "Payload-Oxum: \(sum)" : $0 }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder + "/bag-info.txt"))
        }
        try refresh(BagManifest.payloadName) { $0.hasPrefix("data/") }
        try refresh(BagManifest.tagName) { !$0.hasPrefix("data/") && $0 != BagManifest.tagName }
    }
}
