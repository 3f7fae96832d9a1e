public import Foundation

/// Where the lock, the roles and the font files lie.
public struct FontLocations: Sendable, Equatable {
    /// The `fonts` folder of a checkout or an installation.
    public var folder: URL
    /// Where `fonts/fetch` puts the files.
    public var cacheFolder: URL

    public var lockFile: URL { folder.appending(path: "fonts.lock.json") }
    public var rolesFile: URL { folder.appending(path: "roles.yaml") }
    /// 《通用规范汉字表》.
    public var charactersFile: URL { folder.appending(path: "coverage/common-standard-characters.txt") }
    public var fetchScript: URL { folder.appending(path: "fetch") }

    public init(folder: URL, cacheFolder: URL) {
        self.folder = folder
        self.cacheFolder = cacheFolder
    }

    /// Finds the `fonts` folder by `GAZETTE_FONTS`, else upward from the given folders (the workspace), from the
    /// executable and from the current folder; and the cache by the same rule as `fonts/fetch`.
    public static func standard(
        searching folders: [String] = [], environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(FontLibraryError) -> FontLocations {
        let cache = try cacheFolder(environment)
        if let named = environment["GAZETTE_FONTS"], !named.isEmpty {
            return FontLocations(folder: URL(filePath: named), cacheFolder: cache)
        }
        var starts = folders.map { URL(filePath: $0) }
        if let executable = Bundle.main.executableURL { starts.append(executable.deletingLastPathComponent()) }
        starts.append(URL(filePath: FileManager.default.currentDirectoryPath))
        for start in starts {
            var folder = start.standardizedFileURL.resolvingSymlinksInPath()
            while true {
                let candidate = FontLocations(folder: folder.appending(path: "fonts"), cacheFolder: cache)
                if FileManager.default.fileExists(atPath: candidate.lockFile.path) { return candidate }
                if folder.pathComponents.count <= 1 { break }
                folder.deleteLastPathComponent()
            }
        }
        throw .noFontsFolder(searched: starts.map(\.path))
    }

    private static func cacheFolder(_ environment: [String: String]) throws(FontLibraryError) -> URL {
        func folder(_ name: String) -> URL? {
            guard let value = environment[name], !value.isEmpty else { return nil }
            return URL(filePath: value)
        }
        if let named = folder("GAZETTE_FONT_CACHE") { return named }
        if let cache = folder("XDG_CACHE_HOME") { return cache.appending(path: "gazette/fonts") }
        if let home = folder("HOME") { return home.appending(path: ".cache/gazette/fonts") }
        throw .noCacheFolder
    }
}
