import Foundation
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

@Suite struct FontLockTests {
    private let fonts = FontLocations(folder: Repository.root.appending(path: "fonts"), cacheFolder: Repository.root)

    @Test func `the repository's lock names each face once with a digest and a licence`() throws {
        let lock = try FontLock(contentsOf: fonts.lockFile)
        #expect(lock.digest.count == 64)
        #expect(lock.faces.count == 12)
        for (face, package) in lock.faces {
            #expect(face.sha256.count == 64 && face.size > 0, "\(face.face)")
            #expect(!package.licence.isEmpty && !package.notices.isEmpty, "\(package.name)")
            #expect(face.cachePath == "files/\(face.sha256.prefix(16))/\(URL(filePath: face.path).lastPathComponent)")
        }
    }

    @Test func `a lock of another format or with a face twice is refused`() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "fonts.lock.json")
        try #"{"format": 2, "packages": []}"#.write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: FontLibraryError.invalid(path: file.path, reason: "不认识的格式版本 2")) { try FontLock(contentsOf: file) }
        let face = #"{"face": "a", "path": "x/y.ttf", "index": 0, "size": 1, "sha256": "00"}"#
        let package = #"{"name": "p", "version": "1", "licence": "OFL-1.1", "notices": [], "faces": [\#(face), \#(face)]}"#
        try #"{"format": 1, "packages": [\#(package)]}"#.write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: FontLibraryError.invalid(path: file.path, reason: "字体 a 写了两次")) { try FontLock(contentsOf: file) }
    }

    @Test func `an empty cache names the missing faces and the remedy`() throws {
        let cache = try TemporaryFolder()
        let locations = FontLocations(folder: fonts.folder, cacheFolder: cache.url)
        let error = #expect(throws: FontLibraryError.self) { try FontLibrary(locations) }
        guard case .missing(let faces, _) = error else {
            Testing.Issue.record("得到 \(String(describing: error))")
            return
        }
        #expect(faces.contains("fandol-fang") && faces.count == 12)
        #expect(error?.description.contains("make setup") == true)
        let report = try FontReport(locations)
        #expect(!report.isComplete && report.roles.isEmpty)
        #expect(report.faces.allSatisfy { $0.state == .missing })
    }

    @Test func `the fonts folder is found upward or by GAZETTE_FONTS and the cache by the script's rule`() throws {
        let inside = Repository.root.appending(path: "Sources/GazetteTypesetting")
        let found = try FontLocations.standard(searching: [inside.path], environment: ["HOME": "/home/a"])
        #expect(found.folder.path == fonts.folder.resolvingSymlinksInPath().path)
        #expect(found.cacheFolder.path == "/home/a/.cache/gazette/fonts")
        let named = try FontLocations.standard(environment: ["GAZETTE_FONTS": "/opt/fonts", "XDG_CACHE_HOME": "/c", "HOME": "/h"])
        #expect(named.folder.path == "/opt/fonts" && named.cacheFolder.path == "/c/gazette/fonts")
        let own = try FontLocations.standard(environment: ["GAZETTE_FONTS": "/f", "GAZETTE_FONT_CACHE": "/own", "HOME": "/h"])
        #expect(own.cacheFolder.path == "/own")
        #expect(throws: FontLibraryError.noCacheFolder) { try FontLocations.standard(environment: ["GAZETTE_FONTS": "/f"]) }
    }
}
