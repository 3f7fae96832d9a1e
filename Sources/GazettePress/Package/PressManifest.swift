import OpenSSL

/// The digests of a package's files: `SHA256SUMS`, as `sha256sum -c` reads it.
public struct PressManifest: Sendable, Equatable {
    public static let fileName = "SHA256SUMS"

    /// File name to SHA-256, hexadecimal.
    public var digests: [String: String]

    public init(files: [String: [UInt8]]) { digests = files.mapValues { SHA256.hexDigest(of: $0) } }

    /// Reads a file's text; nil when a line is not a digest, two blanks and a plain file name.
    public init?(_ text: String) {
        digests = [:]
        for line in text.split(separator: "\n") {
            let digest = line.prefix(64)
            let name = line.dropFirst(66)
            guard digest.utf8.count == 64, digest.utf8.allSatisfy({ Set("0123456789abcdef".utf8).contains($0) }),
                line.dropFirst(64).hasPrefix("  "), !name.isEmpty, !name.contains("/"), digests[String(name)] == nil
            else { return nil }
            digests[String(name)] = String(digest)
        }
    }

    public var text: String { digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined() }
}
