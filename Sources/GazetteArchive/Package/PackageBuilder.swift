import GazetteModel
import OpenSSL

/// Makes the files of a package: the same contents give the same bytes.
struct PackageBuilder {
    let contents: PackageContents

    /// Every file of the bag, sorted by path.
    func files() throws(ArchiveError) -> [PackageFile] {
        try requireNames()
        let payload = try self.payload()
        let manifest = PackageFile(path: BagManifest.payloadName, bytes: BagManifest(of: payload).bytes)
        var tags = [
            PackageFile(path: BagDeclaration.path, bytes: BagDeclaration.bytes),
            PackageFile(path: BagInformation.path, bytes: information(payload).bytes), manifest,
        ]
        if !contents.seal.isEmpty { tags.append(PackageFile(path: StoredPackage.sealName, bytes: contents.seal)) }
        let tagManifest = PackageFile(path: BagManifest.tagName, bytes: BagManifest(of: tags).bytes)
        return (payload + tags + [tagManifest]).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func payload() throws(ArchiveError) -> [PackageFile] {
        let packaged = PackagedIssue(issue: contents.issue, pagination: contents.pagination)
        var files = [
            PackageFile(path: ArchivePaths.pdf, bytes: contents.pdf),
            PackageFile(
                path: PackagedIssue.path,
                bytes: try IssueRecord.file(of: contents.issue, pagination: contents.pagination)),
            PackageFile(path: ArchivePaths.proof, bytes: contents.proof),
        ]
        for document in try packaged.documents() {
            guard let manuscript = contents.manuscripts[document.id],
                SHA256.hexDigest(of: manuscript) == document.sourceDigest
            else { throw ArchiveError(message: "\(document.id) 的来稿（\(document.sourceName)）不在，或与它的 SHA-256 不符") }
            files.append(
                PackageFile(path: PackagedDocument.textPath(of: document.id), bytes: IssueRecord.textFile(of: document.document)))
            files.append(
                PackageFile(path: PackagedDocument.path(of: document.id), bytes: try DeterministicJSON.encode(document)))
            files.append(PackageFile(path: document.sourcePath, bytes: manuscript))
            for file in document.pictures {
                guard isInside(file), file != document.sourceName, let bytes = contents.pictures[document.id]?[file] else {
                    throw ArchiveError(message: "\(document.id) 的图（\(file)）不在，或名称不能用")
                }
                files.append(PackageFile(path: document.path(ofPicture: file), bytes: bytes))
            }
        }
        return files
    }

    private func information(_ payload: [PackageFile]) -> BagInformation {
        BagInformation(
            publisher: contents.issue.series.publisher, series: contents.issue.series.id, seriesName: contents.issue.series.name,
            issue: contents.issue.id, publicationDay: contents.issue.publicationDay,
            octets: payload.reduce(0) { $0 + $1.bytes.count }, files: payload.count)
    }

    /// Names become paths: none may lead out of the package or hide in it.
    private func requireNames() throws(ArchiveError) {
        let series = contents.issue.series.id
        guard isPlain(series) else { throw ArchiveError(message: "公报的 id 只能用小写字母、数字和“-”：\(series)") }
        var ids: Set<String> = []
        for document in contents.issue.documents {
            guard isPlain(document.id), ids.insert(document.id).inserted else {
                throw ArchiveError(message: "公文的 id 不合要求或重复：\(document.id)")
            }
            let name = document.sourceName
            let leadsAstray = name.isEmpty || name.hasPrefix(".") || name.utf8.contains { $0 == 0x2F || $0 < 0x20 }
            guard !leadsAstray, name.utf8.count <= 255 else {
                throw ArchiveError(message: "\(document.id) 的来稿文件名不能用：\(name)")
            }
        }
        guard !ids.isEmpty else { throw ArchiveError(message: "\(contents.issue.id.printed)没有公文，不能发布") }
    }

    /// Pictures lie in the manuscript's folder or in one inside it.
    private func isInside(_ file: String) -> Bool {
        let parts = file.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.first != 0x2E && $0.count <= 255 } && file.utf8.allSatisfy { $0 >= 0x20 }
    }

    private func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("-")
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
