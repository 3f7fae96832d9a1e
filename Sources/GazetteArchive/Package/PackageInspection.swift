import Foundation
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
                expected.formUnion([text, json, document.sourcePath] + document.pictures.map(document.path(ofPicture:)))
                require(
                    bag.digests[text] == SHA256.hexDigest(of: IssueRecord.textFile(of: document.document)),
                    "\(text)：与 issue.json 里的正文不同")
                require(
                    bag.digests[document.sourcePath] == document.sourceDigest, "\(document.sourcePath)：与登记的 SHA-256 不同")
                let stored = try DeterministicJSON.decode(
                    PackagedDocument.self, from: try DurableFiles.read(folder + "/" + json), name: json)
                require(stored == document, "\(json)：与 issue.json 里的公文不同")
            }
            try inspectProof(try packaged.documents(), folder: folder)
        } catch { problems.append(error.message) }
        for path in bag.manifest.keys.sorted() where !expected.contains(path) { problems.append("\(path)：不属于这种包") }
        for path in expected.sorted() where bag.manifest[path] == nil { problems.append("\(path)：清单里没有") }
    }

    /// What was proved must be what is here; a signature may have been added after the proved bytes.
    private mutating func inspectProof(_ documents: [PackagedDocument], folder: String) throws(ArchiveError) {
        let bytes = try DurableFiles.read(folder + "/" + ArchivePaths.proof)
        // A statement in another format is kept as it is: what it claims is not known here.
        guard let statement = ProofStatement(json: Data(bytes)) else { return }
        let pdf = try DurableFiles.read(folder + "/" + ArchivePaths.pdf)
        require(
            SHA256.hexDigest(of: Array(pdf.prefix(max(0, statement.file.bytes)))) == statement.file.digest,
            "\(ArchivePaths.proof)：核对的不是这个 gazette.pdf")
        let proved = Dictionary(statement.documents.map { ($0.id, $0.text.digest) }) { first, _ in first }
        for document in documents {
            let digest = SHA256.hexDigest(of: Array(document.document.plainText.utf8))
            require(proved[document.id] == digest, "\(ArchivePaths.proof)：核对的不是 \(document.id) 的这个文本")
        }
    }

    private mutating func require(_ condition: Bool, _ problem: String) {
        if !condition { problems.append(problem) }
    }
}
