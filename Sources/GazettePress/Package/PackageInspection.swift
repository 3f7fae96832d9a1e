import OpenSSL

/// Compares a package's files with its manifest and its sign-off.
public struct PackageInspection: Sendable, Equatable {
    /// What is wrong with a file.
    public struct Difference: Codable, Sendable, Equatable {
        /// The names are those of JSON.
        public enum Kind: String, Codable, Sendable {
            case missing
            case altered
            case unlisted
            /// The file is not what was signed.
            case unlikeSigned = "unlike-signed"
            case unsigned
            case unreadable
        }

        public var file: String
        public var kind: Kind

        /// For people.
        public var summary: String {
            switch kind {
            case .missing: "\(file)：没有了"
            case .altered: "\(file)：与 \(PressManifest.fileName) 里的摘要不同"
            case .unlisted: "\(file)：\(PressManifest.fileName) 里没有这个文件"
            case .unlikeSigned: "\(file)：不是签字时的那一个"
            case .unsigned: "还没有付印签字（\(SignOffRecord.fileName)）"
            case .unreadable: "\(file)：读不懂"
            }
        }
    }

    /// In the order of the files' names, what concerns the sign-off last.
    public let differences: [Difference]

    /// - Parameters:
    ///   - files: everything that the package's folder holds.
    ///   - signOff: the record as it was read; nil when there is none, or none that can be read.
    public init(files: [String: [UInt8]], signOff: SignOffRecord?) {
        let manifest = files[PressManifest.fileName].flatMap { PressManifest(String(decoding: $0, as: UTF8.self)) }
        var found = Self.compare(files, manifest)
        if let signOff {
            for name in SignOffRecord.boundFiles {
                let digest = files[name].map { SHA256.hexDigest(of: $0) }
                if digest == nil || digest != signOff.digests[name] { found.append(Difference(file: name, kind: .unlikeSigned)) }
            }
        } else {
            let kind = files[SignOffRecord.fileName] == nil ? Difference.Kind.unsigned : .unreadable
            found.append(Difference(file: SignOffRecord.fileName, kind: kind))
        }
        differences = found
    }

    /// Whether all files are those of the manifest, signed or not.
    public var isIntact: Bool { !differences.contains { $0.kind != .unsigned } }

    private static func compare(_ files: [String: [UInt8]], _ manifest: PressManifest?) -> [Difference] {
        guard let manifest else {
            let kind = files[PressManifest.fileName] == nil ? Difference.Kind.missing : .unreadable
            return [Difference(file: PressManifest.fileName, kind: kind)]
        }
        let known = Set([PressManifest.fileName, SignOffRecord.fileName])
        return Set(files.keys).union(manifest.digests.keys).subtracting(known).sorted().compactMap { name in
            guard let bytes = files[name] else { return Difference(file: name, kind: .missing) }
            guard let digest = manifest.digests[name] else { return Difference(file: name, kind: .unlisted) }
            return SHA256.hexDigest(of: bytes) == digest ? nil : Difference(file: name, kind: .altered)
        }
    }
}
