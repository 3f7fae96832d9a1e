import Foundation

/// The folders in which layouts and fonts are looked for, the nearest first.
public struct ResourceFolders: Sendable, Equatable {
    /// Folders that may hold `layouts` and `fonts`.
    public let roots: [String]

    public init(roots: [String]) { self.roots = roots }

    /// The workspace, `GAZETTE_HOME`, then the folders above the program, without repetition.
    public static func standard(workspace: String?, environment: [String: String], executable: String) -> ResourceFolders {
        var roots: [String] = []
        var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        var above: [String] = []
        while folder.path != "/", above.count < 6 {
            above.append(folder.path)
            folder.deleteLastPathComponent()
        }
        for root in [workspace, environment["GAZETTE_HOME"]].compactMap(\.self) + above where !roots.contains(root) {
            roots.append(root)
        }
        return ResourceFolders(roots: roots)
    }

    /// The folders of page designs that exist.
    public var layouts: [String] {
        roots.map { URL(filePath: $0).appending(path: "layouts").path }.filter { FileManager.default.fileExists(atPath: $0) }
    }
}
