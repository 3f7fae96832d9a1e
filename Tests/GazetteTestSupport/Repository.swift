public import Foundation

/// Folders that tests read from.
public enum Repository {
    /// The checkout's root.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The demonstration's issued text.
    public static let seed = root.appending(path: "seeds/dongxiang-2020-71.txt")

    /// The corpus of real documents: `GAZETTE_CORPUS`, else `shared/corpus` beside the checkout; nil when absent.
    public static let corpus: URL? = {
        let named = ProcessInfo.processInfo.environment["GAZETTE_CORPUS"].map { URL(filePath: $0) }
        let folder = named ?? root.deletingLastPathComponent().appending(path: "shared/corpus")
        return FileManager.default.fileExists(atPath: folder.appending(path: "manifest.jsonl").path) ? folder : nil
    }()

    /// The corpus' documents in the order of their names; says so loudly when there are none.
    public static func corpusDocuments(for test: String) -> [URL] {
        guard let corpus,
            let names = try? FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: "documents").path)
        else {
            print("⚠️  略过：没有语料库（GAZETTE_CORPUS），未运行「\(test)」")
            return []
        }
        return names.sorted().map { corpus.appending(path: "documents").appending(path: $0) }
    }
}

/// A folder that is removed when the value goes away.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "gazette-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public var path: String { url.path }
}
