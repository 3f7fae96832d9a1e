import GazetteModel
import OpenSSL

/// Whether a package says one thing everywhere: texts, documents and manuscripts as its issue has them.
struct PackageInspection: Sendable {
    /// What is wrong, in Chinese.
    private(set) var problems: [String] = []

    init(_ packaged: PackagedIssue, bag: BagInspection, folder: String) {
        var expected: Set<String> = [ArchivePaths.pdf, PackagedIssue.path, ArchivePaths.proof]
        do {
            for document in try packaged.documents() {
                let (text, json) = (PackagedDocument.textPath(of: document.id), PackagedDocument.path(of: document.id))
                expected.formUnion([text, json, document.sourcePath])
                require(bag.digests[text] == SHA256.hexDigest(of: document.textFile), "\(text)：与 issue.json 里的正文不同")
                require(
                    bag.digests[document.sourcePath] == document.sourceDigest, "\(document.sourcePath)：与登记的 SHA-256 不同")
                let stored = try DeterministicJSON.decode(
                    PackagedDocument.self, from: try DurableFiles.read(folder + "/" + json), name: json)
                require(stored == document, "\(json)：与 issue.json 里的公文不同")
            }
        } catch { problems.append(error.message) }
        for path in bag.manifest.keys.sorted() where !expected.contains(path) { problems.append("\(path)：不属于这种包") }
        for path in expected.sorted() where bag.manifest[path] == nil { problems.append("\(path)：清单里没有") }
    }

    private mutating func require(_ condition: Bool, _ problem: String) {
        if !condition { problems.append(problem) }
    }
}
