public import Foundation
public import HarfBuzz

/// The faces of a lock, opened, and which of them sets what. Immutable: may be used from many threads.
public final class FontLibrary: Sendable {
    public let lock: FontLock
    public let roles: FontRoles
    /// The faces in the order of the lock; their positions are the face numbers of `TextRun`.
    public let faces: [FontFace]
    /// The faces' names in the lock, by number.
    public let names: [String]
    /// Whether a character that the primary face lacks is an error rather than a note (strict mode).
    public let refusesFallback: Bool

    private let chains: [FontRole: [Int]]

    /// Opens fonts that `fonts/fetch` put into the cache and hashed; here only their sizes are looked at, so that
    /// starting stays fast. `FontReport` hashes them again.
    public init(lockFile: URL, rolesFile: URL, cacheFolder: URL) throws(FontLibraryError) {
        let lock = try FontLock(contentsOf: lockFile)
        let roles = try FontRoles(contentsOf: rolesFile, lock: lock)
        let missing = lock.faces.filter { !$0.face.isPresent(in: cacheFolder) }.map(\.face.face)
        guard missing.isEmpty else { throw .missing(faces: missing, cacheFolder: cacheFolder.path) }
        guard FileManager.default.fileExists(atPath: cacheFolder.appending(path: lock.stampPath).path) else {
            throw .unverified(cacheFolder: cacheFolder.path)
        }
        var faces: [FontFace] = []
        for (face, _) in lock.faces {
            let path = cacheFolder.appending(path: face.cachePath).path
            do { faces.append(try FontFace(path: path, index: face.index)) } catch {
                throw .notAFont(face: face.face, path: path)
            }
        }
        self.lock = lock
        self.roles = roles
        self.faces = faces
        refusesFallback = false
        names = lock.faces.map(\.face.face)
        var numbers: [String: Int] = [:]
        for (number, name) in names.enumerated() { numbers[name] = number }
        chains = roles.chains.mapValues { chain in chain.faces.compactMap { numbers[$0] } }
    }

    /// Opens the fonts at the given places.
    public convenience init(_ locations: FontLocations) throws(FontLibraryError) {
        try self.init(lockFile: locations.lockFile, rolesFile: locations.rolesFile, cacheFolder: locations.cacheFolder)
    }

    /// Opens the fonts of the `fonts` folder found by `FontLocations.standard`.
    public static func standard(
        searching folders: [String] = [], environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(FontLibraryError) -> FontLibrary {
        try FontLibrary(FontLocations.standard(searching: folders, environment: environment))
    }

    private init(_ library: FontLibrary, refusesFallback: Bool) {
        lock = library.lock
        roles = library.roles
        faces = library.faces
        names = library.names
        chains = library.chains
        self.refusesFallback = refusesFallback
    }

    /// The same faces in strict mode: every fallback is found as an error.
    public func refusingFallback() -> FontLibrary { FontLibrary(self, refusesFallback: true) }

    /// The numbers of a role's faces, the primary face first.
    public func chain(for role: FontRole) -> [Int] { chains[role] ?? [] }

    /// How far a face's glyphs must rise to stand level with the role's primary face; 1/1000 em, positive is up.
    public func baselineShift(of face: Int, in role: FontRole) -> Int {
        names.indices.contains(face) ? roles.baselineShift(of: names[face], in: role) : 0
    }

    /// The first face of the role's chain that has a glyph for the character; nil when none has.
    ///
    /// Private use characters have no face: fonts put glyphs of their own choosing there, not what the author meant.
    public func face(for scalar: Unicode.Scalar, in role: FontRole) -> Int? {
        guard !Self.isPrivateUse(scalar) else { return nil }
        return chain(for: role).first { faces[$0].glyph(for: scalar) != nil }
    }

    private static func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: true
        default: false
        }
    }
}

extension FontLock.Face {
    /// Whether the cache has the file in the locked size.
    func isPresent(in cacheFolder: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: cacheFolder.appending(path: cachePath).path)
        return (attributes?[.size] as? NSNumber)?.intValue == size
    }
}
