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

    /// The corpus, of a test that says `.requires(.corpus)`.
    ///
    /// - Throws: `MissingRequirement` when there is none.
    public static func requiredCorpus() throws(MissingRequirement) -> URL {
        guard let corpus else { throw MissingRequirement(.corpus) }
        return corpus
    }

    /// The corpus' documents in the order of their names.
    ///
    /// - Throws: `MissingRequirement` when there is no corpus.
    public static func corpusDocuments() throws -> [URL] {
        let folder = try requiredCorpus().appending(path: "documents")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names.sorted().map { folder.appending(path: $0) }
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
