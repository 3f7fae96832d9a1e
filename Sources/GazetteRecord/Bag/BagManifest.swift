package import DurableFiles
import ErrorKinds
import OpenSSL

/// A manifest of BagIt 1.0 (RFC 8493 §2.1.3): a SHA-256 for every path.
package struct BagManifest: Equatable, Sendable {
    /// Path to lower-case hexadecimal digest.
    package var digests: [String: String]

    package static let payloadName = "manifest-sha256.txt"
    package static let tagName = "tagmanifest-sha256.txt"

    package init(of files: [PackageFile]) {
        digests = Dictionary(files.map { ($0.path, SHA256.hexDigest(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a manifest; throws at a line that is none.
    package init(reading bytes: [UInt8], name: String) throws(StorageError) {
        digests = [:]
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            guard let space = text.firstIndex(of: " "), text[..<space].utf8.count == 64 else {
                throw StorageError(.input, "\(name)：有一行不是“摘要 路径”：\(text)")
            }
            let path = text[space...].drop { $0 == " " || $0 == "*" }
            digests[Self.unescaped(String(path))] = text[..<space].lowercased()
        }
    }

    /// Sorted by the paths' bytes, so that the file is the same every time.
    package var bytes: [UInt8] {
        let paths = digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array(paths.map { "\(digests[$0] ?? "")  \(Self.escaped($0))\n" }.joined().utf8)
    }

    /// RFC 8493 §2.1.3: line ends and the percent sign are percent-encoded.
    private static func escaped(_ path: String) -> String {
        path.contains(where: { "%\r\n".contains($0) })
            ? String(path.flatMap { $0 == "%" ? "%25" : $0 == "\n" ? "%0A" : $0 == "\r" ? "%0D" : String($0) }) : path
    }

    private static func unescaped(_ path: String) -> String {
        guard path.contains("%") else { return path }
        return path.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%")
    }
}
