public import Foundation

/// Packages as earlier revisions published them, which every later program must read: never edited, only added to.
public enum StoredPackages {
    /// The archive of the revision that published it: one folder `series/year/issue`.
    public static func archive(of revision: String) -> URL {
        Repository.root.appending(path: "Tests/GazetteRecordTests/Fixtures/packages").appending(path: revision)
    }

    /// Every kind that a package is kept of: by the first revision, and with `review.json` and the version of its derived texts.
    public static let revisions = ["6a1d42f", "with-review"]

    /// A copy of an archive that a test may change.
    public static func copy(of revision: String, to folder: URL) throws {
        try FileManager.default.copyItem(at: archive(of: revision), to: folder)
    }
}
