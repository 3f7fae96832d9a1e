public import Foundation
import OpenSSL

/// What `gazette fonts check` says: versions, integrity, roles and coverage.
public struct FontReport: Codable, Sendable, Equatable {
    /// The state of a face's file in the cache.
    public enum State: String, Codable, Sendable {
        /// Present, and its SHA-256 is the locked one.
        case intact
        case missing
        /// Present with other bytes than locked.
        case damaged
    }

    /// One face of the lock.
    public struct Face: Codable, Sendable, Equatable {
        public var face: String
        public var package: String
        public var version: String
        public var licence: String
        public var file: String
        public var index: Int
        public var state: State
    }

    /// How much of a repertoire a role can set.
    public struct Coverage: Codable, Sendable, Equatable {
        /// The repertoire's code.
        public var repertoire: String
        public var name: String
        public var total: Int
        /// Characters that the primary face has.
        public var primary: Int
        /// Characters that the whole chain has.
        public var covered: Int
        /// The first characters that no face has, at most 20.
        public var missing: String
    }

    /// One role's chain.
    public struct Role: Codable, Sendable, Equatable {
        public var role: FontRole
        public var name: String
        public var faces: [String]
        /// The rise of each face's glyphs in 1/1000 em.
        public var baselineShifts: [Int]
        /// Empty for roles that do not set Han.
        public var coverage: [Coverage]
    }

    /// The SHA-256 of the lock file.
    public var lockDigest: String
    public var cacheFolder: String
    public var faces: [Face]
    /// Empty unless all faces are intact.
    public var roles: [Role]

    public var isComplete: Bool { faces.allSatisfy { $0.state == .intact } }

    /// Hashes every file and, when all are right, measures the roles.
    public init(_ locations: FontLocations) throws(FontLibraryError) {
        let lock = try FontLock(contentsOf: locations.lockFile)
        lockDigest = lock.digest
        cacheFolder = locations.cacheFolder.path
        faces = lock.faces.map { face, package in
            Face(
                face: face.face, package: package.name, version: package.version, licence: package.licence,
                file: face.cachePath, index: face.index, state: face.state(in: locations.cacheFolder))
        }
        roles = []
        guard isComplete else { return }
        let library = try FontLibrary(locations)
        let repertoires = try HanRepertoire.all(tableFile: locations.charactersFile)
        roles = FontRole.allCases.map { role in Self.report(on: role, library: library, repertoires: repertoires) }
    }

    /// Reports on the fonts of the `fonts` folder found by `FontLocations.standard`.
    public static func standard(
        searching folders: [String] = [], environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(FontLibraryError) -> FontReport {
        try FontReport(FontLocations.standard(searching: folders, environment: environment))
    }

    private static func report(on role: FontRole, library: FontLibrary, repertoires: [HanRepertoire]) -> Role {
        let chain = library.chain(for: role)
        return Role(
            role: role, name: library.roles.chains[role]?.name ?? "", faces: chain.map { library.names[$0] },
            baselineShifts: chain.map { library.baselineShift(of: $0, in: role) },
            coverage: role.setsHan ? repertoires.map { coverage(of: $0, role: role, library: library) } : [])
    }

    private static func coverage(of repertoire: HanRepertoire, role: FontRole, library: FontLibrary) -> Coverage {
        let primary = library.chain(for: role).first
        var coverage = Coverage(
            repertoire: repertoire.code, name: repertoire.name, total: repertoire.scalars.count, primary: 0, covered: 0,
            missing: "")
        var missing: [Unicode.Scalar] = []
        for scalar in repertoire.scalars {
            let face = library.face(for: scalar, in: role)
            if face != nil { coverage.covered += 1 } else if missing.count < 20 { missing.append(scalar) }
            if face != nil, face == primary { coverage.primary += 1 }
        }
        coverage.missing = String(String.UnicodeScalarView(missing))
        return coverage
    }
}

extension FontLock.Face {
    fileprivate func state(in cacheFolder: URL) -> FontReport.State {
        guard let data = try? Data(contentsOf: cacheFolder.appending(path: cachePath), options: .mappedIfSafe) else {
            return .missing
        }
        return data.count == size && SHA256.hexDigest(of: [UInt8](data)) == sha256 ? .intact : .damaged
    }
}
