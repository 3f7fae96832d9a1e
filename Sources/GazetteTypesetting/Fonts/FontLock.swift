public import Foundation
import OpenSSL

/// Which file of which Debian package each face is, checked by which digest: `fonts/fonts.lock.json`.
public struct FontLock: Sendable, Equatable {
    /// A Debian package that fonts are taken from.
    public struct Package: Codable, Sendable, Equatable {
        public var name: String
        /// The Debian version that the files were read from.
        public var version: String
        /// The fonts' licence as an SPDX expression.
        public var licence: String
        /// The licence texts inside the package.
        public var notices: [String]
        public var faces: [Face]
    }

    /// One face of one font file.
    public struct Face: Codable, Sendable, Equatable {
        /// The face's name in `fonts/roles.yaml`.
        public var face: String
        /// The file's path inside the package.
        public var path: String
        /// The face's index in a collection; 0 in a single font.
        public var index: Int
        /// Bytes.
        public var size: Int
        /// Lower-case hexadecimal.
        public var sha256: String

        /// The file's path inside the cache folder, named by content so that locks can share a cache.
        public var cachePath: String { "files/\(sha256.prefix(16))/\(path.split(separator: "/").last ?? "")" }
    }

    private struct Contents: Codable {
        var format: Int
        var packages: [Package]
    }

    /// The SHA-256 of the lock file: the same digest, the same glyphs.
    public let digest: String
    public let packages: [Package]

    /// Every face with its package, in the order of the file; the position is the face's number everywhere.
    public var faces: [(face: Face, package: Package)] {
        packages.flatMap { package in package.faces.map { ($0, package) } }
    }

    /// The path, inside the cache folder, of the note that all files were hashed and found right.
    public var stampPath: String { "verified/\(digest)" }

    /// Reads a lock file.
    public init(contentsOf file: URL) throws(FontLibraryError) {
        let bytes = try FontLibraryError.bytes(of: file)
        let text = try FontLibraryError.text(of: bytes, file: file)
        let contents: Contents
        do { contents = try JSONDecoder().decode(Contents.self, from: Data(text.utf8)) } catch {
            throw .invalid(path: file.path, reason: "不是合式的锁定文件：\(error)")
        }
        guard contents.format == 1 else { throw .invalid(path: file.path, reason: "不认识的格式版本 \(contents.format)") }
        digest = SHA256.hexDigest(of: bytes)
        packages = contents.packages
        var names = Set<String>()
        for (face, _) in faces where !names.insert(face.face).inserted {
            throw .invalid(path: file.path, reason: "字体 \(face.face) 写了两次")
        }
    }
}
