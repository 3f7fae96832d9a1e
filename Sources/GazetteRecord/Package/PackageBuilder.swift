package import DurableFiles
import ErrorKinds
import GazetteModel
import OpenSSL

/// Makes the files of a package: the same contents give the same bytes.
package struct PackageBuilder {
    package let contents: PackageContents

    package init(contents: PackageContents) { self.contents = contents }

    /// Every file of the bag, sorted by path.
    package func files() throws(StorageError) -> [PackageFile] {
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

    private func payload() throws(StorageError) -> [PackageFile] {
        let packaged = PackagedIssue(issue: contents.issue, pagination: contents.pagination)
        var files = [
            PackageFile(path: PackagePaths.pdf, bytes: contents.pdf),
            PackageFile(path: PackagedIssue.path, bytes: try packaged.file()),
            PackageFile(path: PackagePaths.proof, bytes: contents.proof),
        ]
        if let review = contents.review { files.append(PackageFile(path: PackagePaths.review, bytes: try review.file())) }
        for document in try packaged.documents() {
            guard let manuscript = contents.manuscripts[document.id],
                SHA256.hexDigest(of: manuscript) == document.sourceDigest
            else { throw StorageError(.input, "\(document.id) 的来稿（\(document.sourceName)）不在，或与它的 SHA-256 不符") }
            files.append(
                PackageFile(
                    path: PackagedDocument.textPath(of: document.id), bytes: DerivedTexts.textFile(of: document.document)))
            files.append(PackageFile(path: PackagedDocument.path(of: document.id), bytes: try document.file()))
            files.append(PackageFile(path: document.sourcePath, bytes: manuscript))
            for file in document.pictures {
                guard PackageNames.isInside(file), file != document.sourceName,
                    let bytes = contents.pictures[document.id]?[file]
                else { throw StorageError(.input, "\(document.id) 的图（\(file)）不在，或名称不能用") }
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

    private func requireNames() throws(StorageError) {
        let series = contents.issue.series.id
        guard PackageNames.isPlain(series) else { throw StorageError(.input, "公报的 id 只能用小写字母、数字和“-”：\(series)") }
        var ids: Set<String> = []
        for document in contents.issue.documents {
            guard PackageNames.isPlain(document.id), ids.insert(document.id).inserted else {
                throw StorageError(.input, "公文的 id 不合要求或重复：\(document.id)")
            }
            guard PackageNames.isFile(document.sourceName) else {
                throw StorageError(.input, "\(document.id) 的来稿文件名不能用：\(document.sourceName)")
            }
        }
        guard !ids.isEmpty else { throw StorageError(.input, "\(contents.issue.id.printed)没有公文，不能发布") }
    }
}

extension PackageContents {
    /// The manifest that the package will have, to be sealed.
    public func manifest() throws -> [UInt8] {
        try PackageBuilder(contents: self).files().first { $0.path == StoredPackage.manifestName }?.bytes ?? []
    }
}
